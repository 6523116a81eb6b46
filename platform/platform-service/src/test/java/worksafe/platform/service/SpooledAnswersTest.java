package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

class SpooledAnswersTest {

    @Test
    void whoFindsNoTurnIsAskedToComeBackAndNothingIsWritten() {
        StreamingOutput answer = out -> {
            throw new IllegalStateException("was written");
        };
        var full = new SpooledAnswers(new Turns(0, 0, Duration.ZERO));

        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> full.spool(answering(ContainerResponseContext.class, answer), asked(HttpMethod.GET)))
                .matches(problem -> problem.type() == HttpProblem.UNAVAILABLE);
    }

    @Test
    void headIsNotWritten() throws IOException {
        StreamingOutput answer = out -> {
            throw new IllegalStateException("was written");
        };
        var entities = new ArrayList<@Nullable Object>();
        var response = implementing(ContainerResponseContext.class, (method, arguments) -> {
            if (method.equals("setEntity")) {
                entities.add(arguments[0]);
            }
            return answer;
        });

        new SpooledAnswers(new Turns(0, 0, Duration.ZERO)).spool(response, asked(HttpMethod.HEAD));

        assertThat(entities).containsOnlyNulls().hasSize(1);
    }

    private static RoutingContext asked(HttpMethod method) {
        var request = answering(HttpServerRequest.class, method);
        return answering(RoutingContext.class, request);
    }

    private static <T> T answering(Class<T> type, Object value) {
        return implementing(type, (method, arguments) -> value);
    }

    private static <T> T implementing(Class<T> type, BiFunction<String, Object[], Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName(), arguments)));
    }
}
