package worksafe.hazards;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.EdgeContract;
import worksafe.platform.testing.OpenApiDocument;
import worksafe.platform.testing.PostgresResource;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class OpenApiTest {

    @Test
    void committedDocumentIsWhatIsServed() {
        OpenApiDocument.assertCommitted();
    }

    @Test
    void everyOperationIsDescribed() {
        OpenApiDocument.assertComplete();
    }

    @Test
    void whatIsShownIsWhatIsDescribed() {
        OpenApiDocument.assertExamplesHold();
    }

    @TestFactory
    Stream<DynamicNode> everyOperationKeepsToTheEdge() {
        return EdgeContract.of(Map.of("registers/{kind}", "registers/village-danger-note"));
    }
}
