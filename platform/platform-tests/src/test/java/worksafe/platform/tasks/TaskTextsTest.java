package worksafe.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.OpenApiDocument;
import worksafe.platform.testing.PostgresResource;

/** What people and clients read, in both languages. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TaskTextsTest {

    private final Messages messages = Messages.load(getClass().getClassLoader());

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(messages.keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(messages.keys(Locale.ENGLISH));
        assertThat(messages.keys(Locale.ENGLISH))
                .containsAll(Arrays.stream(TaskProblem.values())
                        .flatMap(problem -> Stream.of(problem.slug() + ".title", problem.slug() + ".detail"))
                        .toList());
    }

    @Test
    void everyOperationIsDescribedInBothLanguages() {
        OpenApiDocument.assertComplete();
    }
}
