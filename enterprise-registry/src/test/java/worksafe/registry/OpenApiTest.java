package worksafe.registry;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.OpenApiDocument;
import worksafe.platform.testing.PostgresResource;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class OpenApiTest {

    @Test
    void everyOperationIsDocumented() {
        OpenApiDocument.assertComplete();
    }

    @Test
    void committedDocumentIsWhatIsServed() {
        OpenApiDocument.assertCommitted();
    }
}
