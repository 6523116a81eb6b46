package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.kind.Field.Dated;
import worksafe.platform.registers.kind.Field.Filter;

/** Judges the document of a kind: its shape by {@code register-kind.schema.json}, then what no schema can say. */
public final class KindRules {

    private static final JsonShape SHAPE = new JsonShape(shape());

    private KindRules() {}

    /**
     * The kind that the document says.
     *
     * @throws RequestProblem 400 with a pointer for each thing that is wrong
     */
    public static RegisterKind read(ObjectNode document) {
        require(SHAPE.violations(document, ""));
        var kind = RegisterKind.of(document);
        require(new Judgement(kind).violations());
        return kind;
    }

    /**
     * The columns of the kind's filters, given those of the version before.
     *
     * @throws RequestProblem 400 when there are more than columns for them
     */
    public static Slots slots(RegisterKind kind, Slots before) {
        return Slots.assign(kind.fields().values(), before)
                .orElseThrow(() -> RequestProblem.invalid(new Violation("/fields", "register-slots-used-up")));
    }

    private static void require(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw RequestProblem.invalid(violations.toArray(Violation[]::new));
        }
    }

    private static String shape() {
        try (var stream = KindRules.class.getResourceAsStream("/register-kind.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("register-kind.schema.json is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules across a document, each with the place that breaks it. */
    private static final class Judgement {

        private final RegisterKind kind;
        private final List<Violation> broken = new ArrayList<>();

        Judgement(RegisterKind kind) {
            this.kind = kind;
        }

        List<Violation> violations() {
            form();
            life();
            key();
            publicity();
            kind.fields().values().forEach(field -> field(field, "/fields/" + field.name(), true));
            return broken;
        }

        private void refuse(boolean wrong, String pointer, String code) {
            if (wrong) {
                broken.add(new Violation(pointer, code));
            }
        }

        private void form() {
            var document = kind.form() == RegisterForm.DOCUMENT;
            var snapshot = kind.form() == RegisterForm.SNAPSHOT;
            refuse(!document && kind.adjust() != null, "/adjust", "register-document-only");
            refuse(!document && kind.revise() != null, "/revise", "register-document-only");
            refuse(snapshot != (kind.provider() != null), "/provider", "register-snapshot-provider");
            refuse(snapshot && kind.life() != RegisterLife.RECORD, "/life", "register-snapshot-life");
            refuse(snapshot && !kind.key().contains("period"), "/key", "register-snapshot-period");
            refuse(document && kind.life() == RegisterLife.DATED, "/life", "register-document-life");
            refuse(
                    kind.owed() && kind.holders().stream().anyMatch(Judgement::isNotEnumerable),
                    "/owed",
                    "register-owed-holder");
            refuse(document && kind.refresh() != null, "/refresh", "register-document-refresh");
        }

        /** Whom the system does not know of by itself, so that it cannot tell who lacks one. */
        private static boolean isNotEnumerable(HolderType type) {
            return type != HolderType.ENTERPRISE && type.knownLevels().isEmpty();
        }

        private void life() {
            var reviewed = kind.life() == RegisterLife.REVIEWED;
            refuse(reviewed == kind.reviewers().isEmpty(), "/reviewers", "register-reviewers");
            refuse(kind.writers().isEmpty(), "/writers", "schema-required");
            var from = count(Dated.FROM);
            var until = count(Dated.UNTIL);
            refuse(from > 1 || until > 1, "/fields", "register-dated-twice");
            refuse(kind.life() == RegisterLife.DATED && (from == 0 || until == 0), "/fields", "register-dated-missing");
            refuse(kind.life() == RegisterLife.RECORD && from + until > 0, "/life", "register-record-dated");
        }

        private long count(Dated end) {
            return kind.fields().values().stream()
                    .filter(field -> field.dated() == end)
                    .count();
        }

        private void key() {
            for (int i = 0; i < kind.key().size(); i++) {
                var field = kind.fields().get(kind.key().get(i));
                refuse(
                        field == null || !field.required() || field.many() || !isPlain(field),
                        "/key/" + i,
                        "register-key-field");
            }
            var each = kind.each();
            if (each != null) {
                var field = kind.fields().get(each);
                refuse(
                        field == null
                                || field.type() != FieldType.CHOICE
                                || !kind.key().contains(each),
                        "/each",
                        "register-each-field");
            }
        }

        /** What everybody may read two people answered for, an authority says of its own accord, and it names no person. */
        private void publicity() {
            refuse(kind.isPublic() && kind.life() != RegisterLife.REVIEWED, "/public", "register-public-life");
            refuse(
                    kind.isPublic()
                            && kind.holders().stream()
                                    .anyMatch(type -> type.knownLevels().isEmpty()),
                    "/public",
                    "register-public-holder");
            for (int i = 0; i < kind.published().size(); i++) {
                var field = kind.fields().get(kind.published().get(i));
                refuse(
                        field == null
                                || isSecret(field)
                                || field.fields().values().stream().anyMatch(Judgement::isSecret),
                        "/public/" + i,
                        "register-public-field");
            }
        }

        private static boolean isSecret(Field field) {
            return field.personal() || field.type() == FieldType.FILE;
        }

        private static boolean isPlain(Field field) {
            return field.type().slots() != null;
        }

        private void field(Field field, String pointer, boolean outermost) {
            refuse(
                    (field.type() == FieldType.CHOICE) == field.choices().isEmpty(),
                    pointer + "/choices",
                    "register-choices");
            var list = field.type() == FieldType.LIST;
            refuse(
                    list == field.fields().isEmpty() || (list && field.many()),
                    pointer + "/fields",
                    "register-list-fields");
            refuse(
                    field.min() != null && field.max() != null && field.min() > field.max(),
                    pointer + "/max",
                    "register-bounds");
            refuse(
                    field.dated() != null && (field.type() != FieldType.DATE || field.many()),
                    pointer + "/dated",
                    "register-dated-type");
            refuse(
                    field.hasSlot() && (!isPlain(field) || field.many() || !outermost),
                    pointer + "/filter",
                    "register-filter-type");
            refuse(field.filter() == Filter.RANGE && !isOrdered(field), pointer + "/filter", "register-filter-range");
            refuse(
                    field.filter() == Filter.CONTAINS
                            && (field.type() != FieldType.STRING || field.personal() || !outermost),
                    pointer + "/filter",
                    "register-filter-contains");
            refuse(
                    field.sort() && (!field.required() || field.personal() || field.type() == FieldType.BOOLEAN),
                    pointer + "/sort",
                    "register-sort-field");
            refuse(field.personal() && !isText(field), pointer + "/personal", "register-personal-type");
            refuse(field.personal() && (field.many() || !outermost), pointer + "/personal", "register-personal-many");
            field.fields().values().forEach(inner -> field(inner, pointer + "/fields/" + inner.name(), false));
            refuse(!outermost && field.type() == FieldType.LIST, pointer + "/type", "register-list-fields");
            refuse(!outermost && field.dated() != null, pointer + "/dated", "register-dated-type");
        }

        private static boolean isOrdered(Field field) {
            return field.type() == FieldType.DATE
                    || field.type() == FieldType.INTEGER
                    || field.type() == FieldType.MONEY;
        }

        private static boolean isText(Field field) {
            return switch (field.type()) {
                case STRING, TEXT, PHONE, RESIDENT_ID -> true;
                case INTEGER, MONEY, DATE, TIME, BOOLEAN, CHOICE, REGION, CREDIT_CODE, FILE, LIST -> false;
            };
        }
    }

    /** The document with another value under a name; for what the engine adds to a local kind. */
    public static ObjectNode with(ObjectNode document, String name, @Nullable JsonNode value) {
        var changed = document.deepCopy();
        var unused = value == null ? changed.remove(name) : changed.replace(name, value);
        return changed;
    }
}
