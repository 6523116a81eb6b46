package worksafe.platform.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By what type an event is known outside: a literal with its version, which outlives the name of the record. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WireName {

    /** For example {@code worksafe.hazards.danger-reported.v1}. */
    String value();
}
