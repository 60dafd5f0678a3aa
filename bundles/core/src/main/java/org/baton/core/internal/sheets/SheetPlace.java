package org.baton.core.internal.sheets;

import org.baton.api.cycle.CyclePhase;

/**
 * Where one sheet would go, read in one statement: a sheet that comes by itself must not cost what
 * a list of thousands does.
 *
 * @param cycle the cycle's number
 * @param phase where the cycle stands
 * @param plan the number of the plan's version that is in force; 0 when there is none
 * @param planHash its hash
 * @param frozen whether it is frozen
 * @param evaluated whether the cycle evaluates the sheet's unit
 * @param answered whether its evaluator answered before
 */
public record SheetPlace(
    long cycle,
    CyclePhase phase,
    int plan,
    String planHash,
    boolean frozen,
    boolean evaluated,
    boolean answered) {}
