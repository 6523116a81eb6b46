package worksafe.training;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.OpenApiDocument;
import worksafe.platform.testing.PostgresResource;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class OpenApiTest {

    @Test
    void committedDocumentIsWhatIsServed() {
        OpenApiDocument.assertCommitted();
    }

    @Test
    void everyOperationIsDescribed() {
        OpenApiDocument.assertComplete();
    }
}
