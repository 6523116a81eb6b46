package worksafe.platform.registers.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A verb whose body is a file of a table, as itself or in a form. Every document says so of it, in the media types that the
 * verb consumes, and that its answer is also had as a table where it produces one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SheetUpload {

    /** What most of these files are. */
    String TABLE = "带表头的表格文件 / a table with a header line";

    /** The beginning of a header, for example. */
    String value();

    /** What the file is. */
    String description() default TABLE;
}
