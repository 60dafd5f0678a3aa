package org.baton.core.internal.batch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on real data from the folder {@code baton.shared}, else {@code shared/data} beside a
 * folder above. Without the folder it fails where {@code CI=true}, and is skipped elsewhere.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedData.class)
@interface RealData {}
