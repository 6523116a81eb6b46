package worksafe.platform.duties;

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
@WithTestResource(PostgresResource.class)
class OpenApiTest {

    @Test
    void everyOperationIsDescribedInBothLanguages() {
        OpenApiDocument.assertComplete();
    }

    @TestFactory
    Stream<DynamicNode> everyOperationKeepsToTheEdge() {
        return EdgeContract.of(Map.of());
    }
}
