package worksafe.platform.registers.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.DescriptionOrder;
import worksafe.platform.http.contract.BothLanguages;
import worksafe.platform.http.contract.StandardDescription;
import worksafe.platform.http.contract.Standards;
import worksafe.platform.registers.kind.ChoiceTables;
import worksafe.platform.registers.kind.EntrySchema;
import worksafe.platform.registers.kind.Field;
import worksafe.platform.registers.kind.Field.Filter;
import worksafe.platform.registers.kind.FieldType;
import worksafe.platform.registers.kind.RegisterForm;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.kind.ShippedKinds;
import worksafe.platform.service.codetable.CodeTableDescription;

/**
 * Adds, for each kind that ships, typed operations to list, get, record and rewrite its entries. They are the generic ones
 * with the kind in the path: one resource serves both. What is done to entries without a content of their own
 * (submission, withdrawal …) stays generic.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.COPIES)
public final class KindDescription implements OASFilter {

    private static final String JSON = "application/json";
    private static final String ANY = "/registers/{kind}";
    private static final String ENTRY = "RegisterEntry";
    private static final String RECORD = "RecordRegisterEntry";
    private static final String REWRITE = "RewriteRegisterEntry";
    private static final Standards STANDARDS = Standards.load();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        if (paths == null || paths.getPathItems() == null) {
            return;
        }
        var generic = new LinkedHashMap<>(paths.getPathItems());
        for (var kind : ShippedKinds.load(Thread.currentThread().getContextClassLoader())) {
            var typed = new Typed(kind, document);
            generic.forEach((path, item) -> {
                if (path.contains(ANY + "/entries")) {
                    var own = typed.item(item);
                    if (own != null) {
                        paths.addPathItem(path.replace(ANY, "/registers/" + kind.code()), own);
                    }
                }
            });
        }
    }

    /** One kind's operations. */
    private static final class Typed {

        private final RegisterKind kind;
        private final OpenAPI document;
        private final String one;

        Typed(RegisterKind kind, OpenAPI document) {
            this.kind = kind;
            this.document = document;
            this.one = kind.singular();
            var schemas = document.getComponents();
            var content = Schemas.of(EntrySchema.of(kind));
            link(content, kind.code(), kind.fields());
            schemas.addSchema(one, content);
            schemas.addSchema(one + "Entry", with(ENTRY));
            schemas.addSchema("Record" + one, with(RECORD));
            schemas.addSchema("Rewrite" + one, with(REWRITE));
            schemas.addSchema("Slice" + one + "Entry", slice());
        }

        /** Links choices to the code tables that have their titles, values to their standards; files are called like files. */
        private static void link(Schema object, String within, Map<String, Field> fields) {
            fields.values().forEach(field -> {
                var value = object.getProperties().get(field.name());
                if (value == null) {
                    throw new IllegalStateException("the schema lacks the field " + field.name());
                }
                while (value.getItems() != null) {
                    value = value.getItems();
                }
                var name = ChoiceTables.name(within, field);
                if (field.type() == FieldType.LIST) {
                    link(value, name, field.fields());
                } else if (field.type() == FieldType.CHOICE) {
                    value.addExtension(CodeTableDescription.LINK, name);
                } else if (field.type() == FieldType.FILE
                        && value.getProperties().get("name") instanceof Schema file) {
                    // By its name alone it would be called like a person.
                    file.setExamples(List.of("材料.pdf"));
                }
                var meant = value;
                element(field.type())
                        .flatMap(STANDARDS::of)
                        .ifPresent(standard -> meant.addExtension(StandardDescription.STANDARD, standard.standard()));
            });
        }

        /** As which data element of a national standard the values of a type are known. */
        private static Optional<String> element(FieldType type) {
            return switch (type) {
                case CREDIT_CODE -> Optional.of("creditCode");
                case RESIDENT_ID -> Optional.of("residentId");
                case REGION -> Optional.of("RegionCode");
                case DATE -> Optional.of("LocalDate");
                default -> Optional.empty();
            };
        }

        /** The operations of a path that are typed, with the kind in the place of its parameter; null where none is. */
        @Nullable
        PathItem item(PathItem generic) {
            var item = OASFactory.createPathItem();
            generic.getOperations().forEach((method, operation) -> {
                var name = name(common(operation.getOperationId()));
                if (name != null) {
                    item.setOperation(method, operation(operation, name));
                }
            });
            return item.getOperations().isEmpty() ? null : item;
        }

        /** The generic id without the name of the context, whether that is filled in already or not. */
        private String common(String id) {
            var context = kind.context().substring(0, 1).toUpperCase(Locale.ROOT)
                    + kind.context().substring(1);
            return id.replace("{Context}", "").replaceFirst(context + "(?=Register)", "");
        }

        private @Nullable String name(String generic) {
            var text = kind.form() == RegisterForm.DOCUMENT;
            return switch (generic) {
                case "listRegisterEntries" -> "list" + kind.plural();
                case "getRegisterEntry" -> "get" + one;
                case "recordRegisterEntry" -> "record" + one;
                case "correctRegisterEntry" -> kind.form() == RegisterForm.SNAPSHOT ? null : "correct" + one;
                case "adjustRegisterDocument" -> text ? "adjust" + one : null;
                case "reviseRegisterDocument" -> text ? "revise" + one : null;
                default -> null;
            };
        }

        private Operation operation(Operation generic, String name) {
            var operation = OASFactory.createOperation()
                    .operationId(name)
                    .summary(words(
                            generic.getSummary(),
                            both -> both.zh() + "：" + kind.title().zh(),
                            both -> both.en() + ": " + kind.title().en()))
                    .description(words(
                            generic.getDescription(),
                            both -> kind.title().zh() + "：" + both.zh(),
                            both -> kind.title().en() + ": " + both.en()))
                    .tags(generic.getTags())
                    .security(generic.getSecurity())
                    .responses(answers(generic.getResponses()))
                    .parameters(parameters(generic, name));
            name(operation, generic, "x-permissions", "x-sorts", "x-lifecycle", "x-allowed-in");
            var roles = operation.getOperationId().startsWith("list")
                            || operation.getOperationId().startsWith("get")
                    ? kind.readingRoles()
                    : kind.writers();
            if (!roles.isEmpty()) {
                operation.addExtension("x-roles", roles.stream().sorted().toList());
            }
            if (generic.getRequestBody() != null) {
                operation.setRequestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(json((name.startsWith("record") ? "Record" : "Rewrite") + one)));
            }
            return operation;
        }

        /** Generic words with the title of the kind, in either language. */
        private static String words(
                String generic, Function<BothLanguages, String> chinese, Function<BothLanguages, String> english) {
            return BothLanguages.of(generic)
                    .map(both -> new BothLanguages(chinese.apply(both), english.apply(both)).both())
                    .orElseThrow(() -> new IllegalStateException("not in both languages: " + generic));
        }

        /** What decides about the generic operation decides about this one. */
        private static void name(Operation operation, Operation generic, String... names) {
            Map<String, Object> said = generic.getExtensions() == null ? Map.of() : generic.getExtensions();
            Stream.of(names).filter(said::containsKey).forEach(each -> operation.addExtension(each, said.get(each)));
        }

        private List<Parameter> parameters(Operation generic, String name) {
            var parameters = new ArrayList<Parameter>();
            if (generic.getParameters() != null) {
                generic.getParameters().stream()
                        .filter(parameter -> !"kind".equals(parameter.getName()))
                        .forEach(parameters::add);
            }
            if (name.startsWith("list")) {
                kind.fields().values().forEach(field -> filters(kind.code(), field, parameters));
            }
            return parameters;
        }

        private static void filters(String kind, Field field, List<Parameter> parameters) {
            if (field.personal()) {
                return;
            }
            if (field.filter() == Filter.RANGE) {
                parameters.add(filter(kind, field.name() + "From", field, "不早于、不小于 / from"));
                parameters.add(filter(kind, field.name() + "To", field, "不晚于、不大于 / up to"));
            } else if (field.filter() != null) {
                parameters.add(filter(
                        kind, field.name(), field, field.filter() == Filter.EQUAL ? "等于 / equal" : "含有 / contains"));
            }
        }

        private static Parameter filter(String kind, String name, Field field, String meaning) {
            var schema = OASFactory.createSchema();
            switch (field.type()) {
                case INTEGER, MONEY -> schema.addType(SchemaType.INTEGER);
                case BOOLEAN -> schema.addType(SchemaType.BOOLEAN);
                case DATE -> schema.addType(SchemaType.STRING).format("date");
                case CHOICE -> {
                    schema.addType(SchemaType.STRING);
                    field.choices().keySet().forEach(schema::addEnumeration);
                    schema.addExtension(CodeTableDescription.LINK, ChoiceTables.name(kind, field));
                }
                default -> schema.addType(SchemaType.STRING);
            }
            return OASFactory.createParameter()
                    .name(name)
                    .in(Parameter.In.QUERY)
                    .description(field.title().zh()
                            + meaning.replace(" / ", " / " + field.title().en() + " "))
                    .schema(schema);
        }

        private APIResponses answers(APIResponses generic) {
            var answers = OASFactory.createAPIResponses();
            generic.getAPIResponses().forEach((code, answer) -> {
                var unused = answers.addAPIResponse(code, code.startsWith("2") ? typed(answer) : answer);
            });
            return answers;
        }

        private APIResponse typed(APIResponse generic) {
            var list = isSlice(generic);
            return OASFactory.createAPIResponse()
                    .description(generic.getDescription())
                    .headers(generic.getHeaders())
                    .content(content(generic, (list ? "Slice" : "") + one + "Entry"));
        }

        /** Other forms of the answer, such as tables, are the same for every kind. */
        private static Content content(APIResponse generic, String schema) {
            var content = json(schema);
            if (generic.getContent() != null) {
                generic.getContent().getMediaTypes().forEach((type, media) -> {
                    if (!type.equals(JSON)) {
                        var unused = content.addMediaType(type, media);
                    }
                });
            }
            return content;
        }

        private static boolean isSlice(APIResponse generic) {
            return generic.getContent() != null
                    && generic.getContent().getMediaTypes().values().stream()
                            .anyMatch(media -> media.getSchema() != null
                                    && String.valueOf(media.getSchema().getRef())
                                            .toLowerCase(Locale.ROOT)
                                            .contains("slice"));
        }

        private static Content json(String schema) {
            return OASFactory.createContent()
                    .addMediaType(JSON, OASFactory.createMediaType().schema(Schemas.ref(schema)));
        }

        /** The generic schema with the kind's content as its {@code data}. */
        private Schema with(String generic) {
            var base = document.getComponents().getSchemas().get(generic);
            if (base == null) {
                throw new IllegalStateException("the document has no schema " + generic);
            }
            Map<String, Schema> properties = new LinkedHashMap<>(base.getProperties());
            properties.put("data", Schemas.ref(one));
            if (generic.equals(ENTRY)) {
                own(properties);
            }
            return OASFactory.createSchema()
                    .type(List.of(SchemaType.OBJECT))
                    .description(kind.title().both())
                    .required(base.getRequired())
                    .properties(properties);
        }

        /** What an entry of this kind shows: its kind, and no version before with the content of another. */
        private void own(Map<String, Schema> properties) {
            properties.put(
                    "kind",
                    OASFactory.createSchema().type(List.of(SchemaType.STRING)).examples(List.of(kind.code())));
            if (properties.get("earlier") instanceof Schema earlier) {
                properties.put(
                        "earlier",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .description(earlier.getDescription())
                                .items(earlier.getItems())
                                .examples(List.of(List.of())));
            }
        }

        private Schema slice() {
            return OASFactory.createSchema()
                    .type(List.of(SchemaType.OBJECT))
                    .required(List.of("items"))
                    .addProperty(
                            "items",
                            OASFactory.createSchema()
                                    .type(List.of(SchemaType.ARRAY))
                                    .items(Schemas.ref(one + "Entry")))
                    .addProperty("nextCursor", OASFactory.createSchema().type(List.of(SchemaType.STRING)))
                    .addProperty(
                            "total",
                            OASFactory.createSchema()
                                    .type(List.of(SchemaType.INTEGER))
                                    .format("int64"));
        }
    }
}
