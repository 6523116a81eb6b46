package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {

    private final AllowedMethods methods = new AllowedMethods(List.of(Dangers.class, Steps.class), "/api/v1/hazards");

    @Path("dangers")
    static final class Dangers {
        @GET
        public String list() {
            return "";
        }

        @POST
        public String report() {
            return "";
        }

        @GET
        @Path("{id}")
        public String get() {
            return "";
        }

        @POST
        @Path("{id}/plan")
        public String plan() {
            return "";
        }

        public String nothing() {
            return "";
        }
    }

    @Path("/dangers/{id}/steps/")
    static final class Steps {
        @DELETE
        public String end() {
            return "";
        }
    }

    @Test
    void methodsOfAPathAreThoseOfAllItsVerbs() {
        assertThat(methods.of("/api/v1/hazards/dangers")).isEqualTo("GET, HEAD, POST");
        assertThat(methods.of("/api/v1/hazards/dangers/")).isEqualTo("GET, HEAD, POST");
        assertThat(methods.of("/api/v1/hazards/dangers/7")).isEqualTo("GET, HEAD");
        assertThat(methods.of("/api/v1/hazards/dangers/7/plan")).isEqualTo("POST");
        assertThat(methods.of("/api/v1/hazards/dangers/7/steps")).isEqualTo("DELETE");
    }

    @Test
    void pathThatIsNoneHasNoMethods() {
        assertThat(methods.of("/api/v1/hazards/dangers/7/8")).isEmpty();
        assertThat(methods.of("/dangers")).isEmpty();
    }
}
