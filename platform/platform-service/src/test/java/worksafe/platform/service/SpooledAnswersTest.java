package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

class SpooledAnswersTest {

    @Test
    void oneMoreThanThereArePlacesIsAskedToComeBack() {
        StreamingOutput answer = out -> {
            throw new IllegalStateException("was written");
        };
        var full = new SpooledAnswers(0);

        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> full.spool(
                        answering(ContainerResponseContext.class, answer), answering(RoutingContext.class, answer)))
                .matches(problem -> problem.type() == HttpProblem.UNAVAILABLE);
    }

    private static <T> T answering(Class<T> type, Object value) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> value));
    }
}
