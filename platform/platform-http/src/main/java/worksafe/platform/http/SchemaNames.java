package worksafe.platform.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;

/** What the schema of a class is called in the document. */
public final class SchemaNames {

    private SchemaNames() {}

    /** The name that its {@code @Schema} gives it, or that of the class, nested or not. */
    public static String of(ClassInfo type) {
        return isSaid(type)
                ? type.declaredAnnotation(Schema.class).value("name").asString()
                : type.simpleName();
    }

    /** Whether the class says how it is called there. */
    static boolean isSaid(ClassInfo type) {
        var schema = type.declaredAnnotation(Schema.class);
        return schema != null && schema.value("name") != null;
    }
}
