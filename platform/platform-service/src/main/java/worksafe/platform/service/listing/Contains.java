package worksafe.platform.service.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a filter: this is a part of the row's text. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Contains {

    /** The path from the entity, where it is not the name of the component. */
    String value() default "";
}
