package worksafe.platform.service.codetable;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import worksafe.platform.http.DescriptionOrder;
import worksafe.platform.http.SchemaNames;
import worksafe.platform.http.contract.StandardDescription;

/**
 * Links in every document the schema of an enum, and a parameter that writes its codes out, to the code table that has their
 * titles, by {@link #LINK}: the name of the table at {@code GET code-tables/{name}}. The features are asked before the service
 * runs, so only those whose constructor takes nothing are; the tables of all others are of no enum.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.WORDS)
public final class CodeTableDescription implements OASFilter {

    /** The extension of a schema that names its code table. */
    public static final String LINK = StandardDescription.CODE_TABLE;

    private final Map<String, String> tables = new HashMap<>();
    private final Map<List<?>, Set<String>> byCodes = new HashMap<>();

    /** Called by the build with all classes of the service. */
    public CodeTableDescription(IndexView index) {
        var classes = Thread.currentThread().getContextClassLoader();
        for (var feature : index.getAllKnownImplementations(DotName.createSimple(CodeTables.class))) {
            if (feature.constructors().stream().anyMatch(each -> each.parametersCount() == 0)) {
                offered(feature, classes).forEach(table -> link(table, index));
            }
        }
    }

    private static List<CodeTable> offered(ClassInfo feature, ClassLoader classes) {
        try {
            Constructor<? extends CodeTables> made = classes.loadClass(
                            feature.name().toString())
                    .asSubclass(CodeTables.class)
                    .getDeclaredConstructor();
            made.setAccessible(true);
            return made.newInstance().codeTables();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("tables of " + feature.name(), e);
        }
    }

    private void link(CodeTable table, IndexView index) {
        if (table.type().isEnum()) {
            // What the build has not indexed says nothing of its name.
            var type = index.getClassByName(DotName.createSimple(table.type().getName()));
            tables.put(type == null ? table.type().getSimpleName() : SchemaNames.of(type), table.name());
            byCodes.computeIfAbsent(table.codes(), _ -> new TreeSet<>()).add(table.name());
        }
    }

    /** Codes that a parameter writes out are those of the one table that has exactly these. */
    @Override
    public Schema filterSchema(Schema schema) {
        var named = schema.getEnumeration() == null ? null : byCodes.get(schema.getEnumeration());
        if (named != null && named.size() == 1) {
            schema.addExtension(LINK, named.iterator().next());
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getEnumeration() != null && tables.containsKey(name)) {
                schema.addExtension(LINK, tables.get(name));
            }
        });
    }
}
