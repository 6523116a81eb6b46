package worksafe.platform.service.answer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This operation will be taken away. Its answers say so by {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594) and a
 * link to what takes its place, and the document marks it {@code deprecated}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {

    /** The day since which it should not be used any more, {@code yyyy-MM-dd} in Shanghai. */
    String since();

    /** The first day on which it may be gone; at least half a year after {@link #since}. */
    String until();

    /** Path of what takes its place, seen from the root of the service; empty where nothing does. */
    String instead() default "";
}
