package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.LegalPeriod;

/**
 * A kind of register, as its document says.
 *
 * @param code kebab case, unique in the suite
 * @param plural what operations on many of them are called, {@code LiabilityInsurances}
 * @param version rises when the document changes
 * @param key the fields by which one entry is told from another; empty where nothing forbids two alike
 * @param keyWithinHolder whether two holders may have entries of the same key
 * @param each a choice field of the key of which every choice is kept, adjusted and owed by itself
 * @param writers roles that may write entries
 * @param readers roles that may read them; empty for all who may read registers
 * @param reviewers roles that may accept or return them
 * @param published the fields that everybody may read of an entry that counts; empty where nobody may
 * @param refresh how often there must be a new entry
 * @param adjust how often a document must be adjusted
 * @param revise how often it must be revised
 * @param owed whether the policy {@code register.<code>.owed} says who must keep it
 * @param provider who computes a snapshot
 * @param retired the first day on which nothing is recorded any more
 * @param document the document itself
 */
public record RegisterKind(
        String code,
        String plural,
        long version,
        String context,
        Set<HolderType> holders,
        RegisterForm form,
        RegisterLife life,
        Title title,
        Map<String, Field> fields,
        List<String> key,
        boolean keyWithinHolder,
        @Nullable String each,
        Set<String> writers,
        Set<String> readers,
        Set<String> reviewers,
        List<String> published,
        @Nullable LegalPeriod refresh,
        @Nullable LegalPeriod adjust,
        @Nullable LegalPeriod revise,
        boolean owed,
        @Nullable String provider,
        @Nullable LocalDate retired,
        Source source,
        ObjectNode document) {

    /**
     * The clause that asks for the register.
     *
     * @param force {@code LAW}, {@code REGULATION}, {@code RULE} or {@code DOCUMENT}
     */
    public record Source(String document, String clause, String force) {}

    /** Reads a document that {@link KindRules} found right. */
    static RegisterKind of(ObjectNode document) {
        var code = document.required("code").textValue();
        var source = document.required("source");
        return new RegisterKind(
                code,
                document.has("plural") ? document.get("plural").textValue() : plural(pascal(code)),
                document.required("version").longValue(),
                document.required("context").textValue(),
                texts(document.get("holder"))
                        .map(HolderType::valueOf)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                RegisterForm.valueOf(document.required("form").textValue()),
                RegisterLife.valueOf(document.required("life").textValue()),
                Title.of(document.required("title")),
                Field.fields(document.get("fields")),
                texts(document.get("key")).toList(),
                !document.path("keyWithin").asText().equals("CONTEXT"),
                document.path("each").textValue(),
                texts(document.get("writers")).collect(Collectors.toSet()),
                texts(document.get("readers")).collect(Collectors.toSet()),
                texts(document.get("reviewers")).collect(Collectors.toSet()),
                texts(document.get("public")).toList(),
                period(document.get("refresh")),
                period(document.get("adjust")),
                period(document.get("revise")),
                document.path("owed").booleanValue(),
                document.path("provider").textValue(),
                document.has("retired")
                        ? LocalDate.parse(document.get("retired").textValue())
                        : null,
                new Source(
                        source.required("document").textValue(),
                        source.required("clause").textValue(),
                        source.required("force").textValue()),
                document);
    }

    private static Stream<String> texts(@Nullable JsonNode list) {
        return list == null ? Stream.of() : list.valueStream().map(JsonNode::textValue);
    }

    private static @Nullable LegalPeriod period(@Nullable JsonNode text) {
        return text == null ? null : LegalPeriod.parse(text.textValue());
    }

    private static String pascal(String code) {
        var name = new StringBuilder();
        for (var word : code.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    /** The plural of an English noun, by its end. */
    static String plural(String one) {
        if (one.endsWith("sis")) {
            return one.substring(0, one.length() - 2) + "es";
        }
        if (one.matches(".*[^aeiou]y")) {
            return one.substring(0, one.length() - 1) + "ies";
        }
        return one.matches(".*(s|x|z|ch|sh)") ? one + "es" : one + "s";
    }

    /** What one of them is called in operations and schemas: {@code LiabilityInsurance}. */
    public String singular() {
        return pascal(code);
    }

    /** The policy that says who must keep it. */
    public String owedPolicy() {
        return "register." + code + ".owed";
    }

    /** The field that is the first or the last day for which an entry holds. */
    public Optional<Field> dated(Field.Dated end) {
        return fields.values().stream().filter(field -> field.dated() == end).findFirst();
    }

    /** The choices that are kept each by itself; one empty text where the register is kept as a whole. */
    public List<String> series() {
        var field = each == null ? null : fields.get(each);
        return field == null ? List.of("") : List.copyOf(field.choices().keySet());
    }

    /** What people call the register, and which of its series, in Chinese. */
    public String called(String series) {
        var field = each == null ? null : fields.get(each);
        var choice = field == null ? null : field.choices().get(series);
        return choice == null ? title.zh() : title.zh() + "：" + choice.zh();
    }

    /** Which of {@link #series} an entry belongs to. */
    public String seriesOf(JsonNode data) {
        return each == null ? "" : data.path(each).asText();
    }

    /** Whether a holder may have several entries that nothing tells apart. */
    public boolean isMany() {
        return form == RegisterForm.ENTRIES;
    }

    /** What an entry begins as. */
    public EntryState initial() {
        return life == RegisterLife.REVIEWED || form == RegisterForm.SNAPSHOT ? EntryState.DRAFT : EntryState.RECORDED;
    }

    /** Whether it takes no entries on that day any more. */
    public boolean isRetired(LocalDate day) {
        return retired != null && !day.isBefore(retired);
    }

    /** The roles that may read it, none where every role that reads registers may: who writes or reviews it reads it too. */
    public Set<String> readingRoles() {
        return readers.isEmpty()
                ? Set.of()
                : Stream.of(readers, writers, reviewers).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody with one of these roles may read it. */
    public boolean isReadBy(Set<String> roles) {
        return readers.isEmpty() || roles.stream().anyMatch(readingRoles()::contains);
    }

    /** The fields whose values events carry: what is listed and not personal. */
    public List<Field> announced() {
        return fields.values().stream()
                .filter(field -> field.listed() && !field.personal())
                .toList();
    }

    /** Whether everybody may read what counts of it. */
    public boolean isPublic() {
        return !published.isEmpty();
    }

    /** The fields that are sealed at rest. */
    public List<Field> personal() {
        return fields.values().stream().filter(Field::personal).toList();
    }

    /** The fields that a spreadsheet can hold. */
    public List<Field> cells() {
        return new ArrayList<>(fields.values().stream().filter(Field::fitsACell).toList());
    }
}
