package worksafe.platform.service.answer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this operation reads changes seldom: its answer may be kept for five minutes ({@code Cache-Control}), by everybody
 * where the operation is open to everybody, else by the caller alone; after that it is asked for again by its {@code
 * ETag}, the digest of the content, and {@code 304} says that it is still the same. For what has no version of its own;
 * what has one is {@link worksafe.platform.http.Tagged}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeldomChanges {}
