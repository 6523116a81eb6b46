package worksafe.training.exam.bank;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class ExamQuestionResourceTest {

    @TestFactory
    Stream<DynamicTest> owesWhatAllOwe() {
        return FeatureContract.of("exam-questions", new ExamQuestionFeature()).tests();
    }
}
