package worksafe.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says in every document what an answer always has: each component of its record that is not {@code @Nullable}, because
 * {@link StrictJson} leaves out what is nothing and writes everything else. A request must have what validation demands,
 * and its primitives, which cannot be left out either. What is no component of a record is none of its properties.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionOrder.RECORDS)
public final class RecordDescription implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName IGNORED = DotName.createSimple(JsonIgnore.class);
    private static final DotName INCLUDED = DotName.createSimple(JsonInclude.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName PLACE = DotName.createSimple(PlaceCode.class);
    private static final DotName SLICE = DotName.createSimple(Slice.class);

    private final IndexView index;
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    /** Called by the build with all classes of the service. */
    public RecordDescription(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .forEach(type -> records.computeIfAbsent(SchemaNames.of(type), unused -> new ArrayList<>())
                        .add(type));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var answered = SchemaReach.ofAnswers(document);
        var requested = SchemaReach.ofRequests(document);
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> type(name, schema)
                        .ifPresent(type -> describe(schema, type, answered.contains(name), requested.contains(name))));
    }

    private void describe(Schema schema, ClassInfo type, boolean isAnswered, boolean isRequested) {
        var shape = shapeOf(type);
        var properties = new LinkedHashMap<>(schema.getProperties());
        properties.keySet().retainAll(shape.keySet());
        var required = new TreeSet<String>();
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        shape.forEach((name, presence) -> {
            if (isAnswered && presence != Presence.PERHAPS || isRequested && presence == Presence.PRIMITIVE) {
                required.add(name);
            }
        });
        var inOrder = properties.keySet().stream().filter(required::contains).toList();
        schema.setProperties(properties);
        schema.setRequired(inOrder.isEmpty() ? null : inOrder);
        type.recordComponents()
                .forEach(component -> describeWithin(properties.get(component.name()), component.type())
                        .ifPresent(within -> describe(within.schema, within.type, isAnswered, isRequested)));
    }

    /** A schema without a name, of a record whose components depend on its parameters. */
    private Optional<Within> describeWithin(@Nullable Schema property, Type type) {
        var schema = property != null && property.getItems() != null ? property.getItems() : property;
        var isList = schema != property;
        var element = isList && type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().getFirst()
                : type;
        var known = index.getClassByName(element.name());
        return schema == null || schema.getProperties() == null || known == null || !known.isRecord()
                ? Optional.empty()
                : Optional.of(new Within(schema, known));
    }

    private record Within(Schema schema, ClassInfo type) {}

    /** The record of that name; nothing where the schema is that of no record. */
    private Optional<ClassInfo> type(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return Optional.empty();
        }
        var candidates = name.startsWith(SLICE.withoutPackagePrefix())
                ? List.of(index.getClassByName(SLICE))
                : records.getOrDefault(name, List.of());
        // Who says the name means the document; a record of the domain may be called the same.
        var named = candidates.stream().filter(SchemaNames::isSaid).toList();
        var fitting = (named.isEmpty() ? candidates : named)
                .stream()
                        .filter(type -> schema.getProperties()
                                .keySet()
                                .containsAll(shapeOf(type).keySet()))
                        .toList();
        if (fitting.stream().map(this::shapeOf).distinct().count() > 1) {
            throw new IllegalStateException(
                    "several records are called %s in the document: %s".formatted(name, fitting));
        }
        return fitting.stream().findFirst();
    }

    /** How the record is written: its properties, and whether they are there. */
    private Map<String, Presence> shapeOf(ClassInfo type) {
        var properties = new LinkedHashMap<String, Presence>();
        type.recordComponentsInDeclarationOrder().stream()
                .filter(component -> !has(component, IGNORED))
                .forEach(component -> {
                    if (has(component, UNWRAPPED)) {
                        var inner =
                                shapeOf(index.getClassByName(component.type().name()));
                        var isThere = presence(component);
                        inner.forEach((name, presence) ->
                                properties.put(name, isThere == Presence.PERHAPS ? isThere : presence));
                    } else {
                        properties.put(component.name(), presence(component));
                        if (has(component, PLACE)) {
                            properties.put(component.name() + PlaceNames.SUFFIX, Presence.PERHAPS);
                        }
                    }
                });
        return properties;
    }

    private static Presence presence(RecordComponentInfo component) {
        if (component.type().kind() == Type.Kind.PRIMITIVE) {
            return Presence.PRIMITIVE;
        }
        var isLeftOut = component.type().hasAnnotation(NULLABLE)
                || has(component, INCLUDED)
                || component.declaringClass().hasDeclaredAnnotation(INCLUDED) && isCollection(component.type());
        return isLeftOut ? Presence.PERHAPS : Presence.ALWAYS;
    }

    /** What a record leaves out when it is empty; its texts are not. */
    private static boolean isCollection(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE;
    }

    /** An annotation of a component stands where its targets allow: on the component, the field or the accessor. */
    private static boolean has(RecordComponentInfo component, DotName annotation) {
        return component.hasDeclaredAnnotation(annotation)
                || component.field().hasDeclaredAnnotation(annotation)
                || component.accessor().hasDeclaredAnnotation(annotation);
    }

    private enum Presence {
        /** Never nothing, and must be sent. */
        PRIMITIVE,
        ALWAYS,
        PERHAPS
    }
}
