package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.ResponseBuilder;
import org.junit.jupiter.api.Test;

class ProblemBodyTest {

    @Test
    void bodyWithoutItsTraceIsTheSameAtEveryCall() {
        var refused = new ResponseBuilder().setStatusCode(404).setBody("""
                {"code":"not-found","traceId":"0af7651916cd43dd8448eb211c80319c","violations":[]}""").build();

        assertThat(ProblemBody.withoutTrace(refused)).isEqualTo("""
                {"code":"not-found","violations":[]}""");
    }
}
