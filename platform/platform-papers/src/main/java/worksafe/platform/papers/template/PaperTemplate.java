package worksafe.platform.papers.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of paper looks like, in one version.
 *
 * @param code the kind, in kebab case, for example {@code rectification-order}
 * @param version raised with every change; papers keep the one that they were written in
 * @param series of their numbers, two capital letters
 * @param title what stands above the paper
 * @param signatures how many officials sign it
 * @param fields what has to be known to write it, in the order in which it is frozen
 * @param blocks its paragraphs, from top to bottom
 */
public record PaperTemplate(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String series,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) int signatures,
        @JsonProperty(required = true) List<PaperField> fields,
        @JsonProperty(required = true) List<PaperBlock> blocks) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern SERIES = Pattern.compile("[A-Z]{2}");

    public PaperTemplate {
        fields = List.copyOf(fields);
        blocks = List.copyOf(blocks);
        if (!CODE.matcher(code).matches() || !SERIES.matcher(series).matches() || version < 1 || signatures < 1) {
            throw new IllegalArgumentException("not a template: " + code + " " + version);
        }
        for (var block : blocks) {
            var each = block.each();
            var known = each == null ? fields : field(fields, each).fields();
            block.placeholders().forEach(name -> requireKnown(known, name));
            if (block.when() != null) {
                requireKnown(fields, block.when());
            }
        }
    }

    private static void requireKnown(List<PaperField> fields, String name) {
        var unused = field(fields, name);
    }

    private static PaperField field(List<PaperField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a template without the field " + name));
    }

    /** How a field is written. */
    public enum PaperFieldKind {
        TEXT,
        /** A day of the calendar, written 2026年3月27日. */
        DAY,
        /** Several of the same shape, numbered one by one. */
        LIST
    }

    /**
     * One thing that has to be known.
     *
     * @param name by which blocks mention it
     * @param label what people call it
     * @param optional whether a paper can be written without it
     * @param fields what each of several has
     */
    public record PaperField(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) PaperFieldKind kind,
            boolean optional,
            @Nullable List<PaperField> fields) {

        /** What each of several has; nothing where there is only one. */
        @Override
        public List<PaperField> fields() {
            return fields == null ? List.of() : fields;
        }
    }

    /**
     * A paragraph, or one for each of several.
     *
     * @param text with fields in braces
     * @param each the field whose members it is written for, one after the other; its text then names their fields
     * @param when the field without which it is left out
     * @param flush whether its first line is not indented
     */
    public record PaperBlock(
            @JsonProperty(required = true) String text,
            @Nullable String each,
            @Nullable String when,
            boolean flush) {

        static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

        List<String> placeholders() {
            return PLACEHOLDER
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }
}
