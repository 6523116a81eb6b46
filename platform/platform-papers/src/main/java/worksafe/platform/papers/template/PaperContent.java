package worksafe.platform.papers.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worksafe.kernel.Sha256;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.papers.PaperProblem;
import worksafe.platform.papers.template.PaperTemplate.PaperBlock;
import worksafe.platform.papers.template.PaperTemplate.PaperField;
import worksafe.platform.papers.template.PaperTemplate.PaperFieldKind;

/**
 * What a paper says, frozen: the fields of its template, in their order and in one spelling.
 *
 * @param template in the version in which it was written
 * @param fields the values by name; a day is written as ISO-8601 says
 */
public record PaperContent(PaperTemplate template, ObjectNode fields) {

    private static final JsonMapper JSON = new JsonMapper();
    /** Radicals (部首) look like ideographs and are none: who searches for 工 does not find ⼯. */
    private static final Pattern RADICALS = Pattern.compile("[\\u2E9F\\u2EF3\\u2F00-\\u2FDF]");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    /** A paragraph of the paper as it is printed. */
    public record PaperParagraph(String text, boolean flush) {}

    /**
     * Freezes what was given.
     *
     * @param given values by name; what the template does not declare is a fault of who calls
     * @throws RuleViolation 422 {@code paper-field-missing}, which names the field
     */
    public static PaperContent freeze(PaperTemplate template, JsonNode given) {
        return new PaperContent(template, frozen(template, template.fields(), given, ""));
    }

    /** Reads what was frozen. */
    public static PaperContent read(PaperTemplate template, String frozen) {
        try {
            return new PaperContent(template, (ObjectNode) JSON.readTree(frozen));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode frozen(PaperTemplate template, List<PaperField> fields, JsonNode given, String above) {
        var unknown = new TreeSet<String>();
        given.fieldNames().forEachRemaining(unknown::add);
        var frozen = JSON.createObjectNode();
        for (var field : fields) {
            unknown.remove(field.name());
            var value = given.path(field.name());
            if (!isThere(field, value)) {
                if (field.optional()) {
                    continue;
                }
                throw new RuleViolation(
                        PaperProblem.PAPER_FIELD_MISSING, template.title(), field.label(), above + field.name());
            }
            frozen.set(field.name(), frozen(template, field, value, above));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(template.code() + " has no " + unknown);
        }
        return frozen;
    }

    private static JsonNode frozen(PaperTemplate template, PaperField field, JsonNode value, String above) {
        return switch (field.kind()) {
            case TEXT -> JSON.getNodeFactory().textNode(normal(value.asText()));
            case DAY ->
                JSON.getNodeFactory().textNode(LocalDate.parse(value.asText()).toString());
            case LIST -> {
                var several = JSON.createArrayNode();
                for (var one : value) {
                    var place = above + field.name() + "/" + several.size() + "/";
                    several.add(frozen(template, field.fields(), one, place));
                }
                yield several;
            }
        };
    }

    private static boolean isThere(PaperField field, JsonNode value) {
        return field.kind() == PaperFieldKind.LIST
                ? !value.isEmpty()
                : !normal(value.asText("")).isEmpty();
    }

    /** One spelling for what looks alike, so that what is printed is what is searched for. */
    static String normal(String text) {
        var ideographs = RADICALS.matcher(text)
                .replaceAll(radical -> Normalizer.normalize(radical.group(), Normalizer.Form.NFKC));
        var lines = Normalizer.normalize(ideographs, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\t', ' ');
        return CONTROLS.matcher(lines).replaceAll("").strip();
    }

    /** What the database keeps: always the same text for the same content. */
    public String text() {
        return fields.toString();
    }

    /** Digest of template, number and content, by which the paper can be recognised. */
    public String sha256(String number) {
        return Sha256.hex(template.code() + "\n" + template.version() + "\n" + number + "\n" + text());
    }

    /** A value that stands alone; empty where there is none. */
    public String value(String name) {
        return fields.path(name).asText("");
    }

    /** The paragraphs of the paper, from top to bottom. */
    public List<PaperParagraph> paragraphs() {
        var paragraphs = new ArrayList<PaperParagraph>();
        for (var block : template.blocks()) {
            if (block.when() != null && fields.path(block.when()).isMissingNode()) {
                continue;
            }
            if (block.each() == null) {
                paragraphs.add(written(block, template.fields(), fields, 0));
                continue;
            }
            var place = 0;
            for (var one : fields.path(block.each())) {
                paragraphs.add(written(block, each(block), one, ++place));
            }
        }
        return paragraphs;
    }

    private List<PaperField> each(PaperBlock block) {
        return template.fields().stream()
                .filter(field -> field.name().equals(block.each()))
                .findFirst()
                .orElseThrow()
                .fields();
    }

    private static PaperParagraph written(PaperBlock block, List<PaperField> fields, JsonNode values, int place) {
        var text = PaperBlock.PLACEHOLDER.matcher(block.text()).replaceAll(found -> {
            var field = fields.stream()
                    .filter(known -> known.name().equals(found.group(1)))
                    .findFirst()
                    .orElseThrow();
            return Matcher.quoteReplacement(
                    printed(field, values.path(field.name()).asText("")));
        });
        return new PaperParagraph(place == 0 ? text : place + "．" + text, block.flush());
    }

    private static String printed(PaperField field, String value) {
        return field.kind() == PaperFieldKind.DAY && !value.isEmpty() ? day(LocalDate.parse(value)) : value;
    }

    /** A day as papers write it. */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
