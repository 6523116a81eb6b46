package worksafe.platform.http.contract;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Puts examples of whole requests and of whole answers together of the examples of their values. Of a request they show what
 * it must have, and of one that must have nothing everything, so that what is shown can be sent; of an answer everything that
 * it may hold. An answer is shown once for its schema, and operations refer to it. What a resource shows itself stands.
 */
public final class ComposedExamples {

    /** What an answer's example is called where an operation refers to it. */
    private static final String NAME = "whole";

    private static final String SUMMARY = "填全的应答 / an answer with everything that it may hold";
    private static final String EXAMPLES = "#/components/examples/";
    private static final String JSON = "application/json";

    private final Composition requests;
    private final Composition answers;
    private final SortedMap<String, Example> shown = new TreeMap<>();

    private ComposedExamples(Map<String, Schema> schemas, NamedExamples named) {
        requests = Composition.ofRequests(schemas, named);
        answers = Composition.ofAnswers(schemas, named);
    }

    /**
     * What a property shows that only refers to its schema. The schema shows one day for every day, so that what is made of
     * several would end before it began.
     */
    @FunctionalInterface
    public interface NamedExamples {

        /**
         * Finds the example of a value.
         *
         * @param property the property's name
         * @param meant the schema that the property refers to
         * @return nothing where the referred schema shows enough
         */
        Optional<Object> of(String property, Schema meant);
    }

    /** Gives an example to each request and to each answer of success that is JSON and has none. */
    public static void show(OpenAPI document, NamedExamples named) {
        var components = document.getComponents();
        if (document.getPaths() == null || components == null || components.getSchemas() == null) {
            return;
        }
        var examples = new ComposedExamples(components.getSchemas(), named);
        if (components.getExamples() != null) {
            examples.shown.putAll(components.getExamples());
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(examples::show);
        if (!examples.shown.isEmpty()) {
            components.setExamples(examples.shown);
        }
    }

    private void show(Operation operation) {
        var request = operation.getRequestBody();
        if (request != null) {
            bare(request.getContent())
                    .ifPresent(media -> requests.of(media.getSchema()).ifPresent(media::setExample));
        }
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    bare(answer.getContent()).ifPresent(this::showAnswer);
                }
            });
        }
    }

    /** What is sent or answered as JSON and shows nothing yet. */
    private static Optional<MediaType> bare(Content content) {
        return Optional.ofNullable(content)
                .map(forms -> forms.getMediaType(JSON))
                .filter(media ->
                        media.getSchema() != null && media.getExample() == null && media.getExamples() == null);
    }

    private void showAnswer(MediaType media) {
        var schema = media.getSchema();
        if (schema.getRef() == null) {
            answers.of(schema).ifPresent(media::setExample);
            return;
        }
        var name = Composition.referred(schema);
        if (!shown.containsKey(name)) {
            answers.of(schema)
                    .ifPresent(whole -> shown.put(
                            name, OASFactory.createExample().summary(SUMMARY).value(whole)));
        }
        if (shown.containsKey(name)) {
            media.addExample(NAME, OASFactory.createExample().ref(EXAMPLES + name));
        }
    }
}
