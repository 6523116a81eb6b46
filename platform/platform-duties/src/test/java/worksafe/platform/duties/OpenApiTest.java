package worksafe.platform.duties;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.OpenApiDocument;
import worksafe.platform.testing.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpenApiTest {

    @Test
    void everyOperationIsDescribedInBothLanguages() {
        OpenApiDocument.assertComplete();
    }
}
