package worksafe.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a view that holds the code of a place: beside it is shown what people call the place, as {@code
 * <component>Name}, in JSON, in tables and in the document. It is absent where the code is, or is not known.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlaceCode {}
