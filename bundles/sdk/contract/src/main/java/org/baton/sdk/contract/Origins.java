package org.baton.sdk.contract;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows constants and parameters through the instructions of a method. */
final class Origins extends Interpreter<Origin> {
  private static final String CONCAT = "makeConcatWithConstants";
  private static final char VARIABLE = '\u0001';

  /** Knows how large the result of an instruction is. */
  private final BasicInterpreter sizes = new BasicInterpreter();

  Origins() {
    super(Opcodes.ASM9);
  }

  private static Origin unknown(BasicValue value) {
    return value == null ? null : Origin.unknown(value.getSize());
  }

  @Override
  public Origin newValue(Type type) {
    return unknown(sizes.newValue(type));
  }

  @Override
  public Origin newParameterValue(boolean isInstanceMethod, int local, Type type) {
    return Origin.parameter(type.getSize(), local);
  }

  @Override
  public Origin newOperation(AbstractInsnNode instruction) throws AnalyzerException {
    if (instruction instanceof LdcInsnNode constant && constant.cst instanceof String word) {
      return Origin.word(word);
    }
    return unknown(sizes.newOperation(instruction));
  }

  @Override
  public Origin copyOperation(AbstractInsnNode instruction, Origin value) {
    return value;
  }

  @Override
  public Origin unaryOperation(AbstractInsnNode instruction, Origin value)
      throws AnalyzerException {
    return instruction.getOpcode() == Opcodes.CHECKCAST
        ? value
        : unknown(sizes.unaryOperation(instruction, null));
  }

  @Override
  public Origin binaryOperation(AbstractInsnNode instruction, Origin one, Origin other)
      throws AnalyzerException {
    return unknown(sizes.binaryOperation(instruction, null, null));
  }

  @Override
  public Origin ternaryOperation(
      AbstractInsnNode instruction, Origin one, Origin second, Origin third) {
    return null;
  }

  @Override
  public Origin naryOperation(AbstractInsnNode instruction, List<? extends Origin> values)
      throws AnalyzerException {
    if (instruction instanceof InvokeDynamicInsnNode call && call.bsm.getName().equals(CONCAT)) {
      String recipe = String.valueOf(call.bsmArgs[0]);
      return Origin.beginning(recipe.substring(0, Math.max(0, recipe.indexOf(VARIABLE))));
    }
    return unknown(sizes.naryOperation(instruction, null));
  }

  @Override
  public void returnOperation(AbstractInsnNode instruction, Origin value, Origin expected) {}

  @Override
  public Origin merge(Origin one, Origin other) {
    Origin both = one.or(other);
    return both.equals(one) ? one : both;
  }
}
