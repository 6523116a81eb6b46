package worksafe.platform.applications.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import worksafe.platform.applications.panel.PanelRule;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.kind.FieldContent;
import worksafe.platform.registers.kind.JsonShape;

/**
 * A kind of application, as its document says.
 *
 * @param code kebab case, unique in the suite
 * @param version rises when the document changes; an application tells by which it was checked
 * @param series the two letters of its numbers, see {@code PaperNumbers}
 * @param subject the type of what it is about, such as {@code order}; absent where it is about nothing that is there yet
 * @param single whether there is at most one open about a subject
 * @param sameOfficial whether whoever accepted it may decide it
 * @param silenceApproves whether it counts as approved once the authority's time has passed without an answer; one period, that of
 *     the acceptance, then lasts until the decision
 * @param returns how often it may be returned for completion; absent where nothing limits that
 * @param panel which experts are heard before it is decided
 * @param content what its content holds
 */
public record ApplicationForm(
        String code,
        long version,
        String context,
        String series,
        @Nullable String subject,
        boolean single,
        boolean sameOfficial,
        boolean silenceApproves,
        @Nullable Integer returns,
        PanelRule panel,
        FieldContent content) {

    private static final JsonShape SHAPE = new JsonShape(shape());

    /**
     * The kind that the document says.
     *
     * @throws RequestProblem 400 with a pointer for each thing that is wrong
     */
    public static ApplicationForm read(ObjectNode document) {
        var broken = SHAPE.violations(document, "");
        if (!broken.isEmpty()) {
            throw RequestProblem.invalid(broken.toArray(Violation[]::new));
        }
        var subject = document.path("subject").textValue();
        var single = document.path("single").booleanValue();
        if (single && subject == null) {
            throw RequestProblem.invalid(new Violation("/single", "application-single-subject"));
        }
        return new ApplicationForm(
                document.required("code").textValue(),
                document.required("version").longValue(),
                document.required("context").textValue(),
                document.required("series").textValue(),
                subject,
                single,
                document.path("sameOfficial").booleanValue(),
                document.path("silenceApproves").booleanValue(),
                document.has("returns") ? document.get("returns").intValue() : null,
                document.has("panel") ? PanelRule.of(document.get("panel")) : PanelRule.NONE,
                FieldContent.of(document));
    }

    /** What it is called, in Chinese. */
    public String title() {
        return content.title().zh();
    }

    private static String shape() {
        try (var stream = ApplicationForm.class.getResourceAsStream("/application-kind.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("application-kind.schema.json is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
