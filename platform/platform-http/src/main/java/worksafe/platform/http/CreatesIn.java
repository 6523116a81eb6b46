package worksafe.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A verb that creates something of another collection than the one it is asked in, or without an {@code
 * Idempotency-Key}: its {@code Location} is {@code <collection>/<id>}, seen from the root of the service.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CreatesIn {

    /** The collection, for example {@code draws}. */
    String value();
}
