package worksafe.platform.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Lifecycle;

class LivesTest {

    enum LampAction {
        SWITCHING_ON,
        REPAIR
    }

    enum LampStatus implements Lifecycle<LampStatus> {
        DARK,
        LIT,
        BROKEN;

        @Override
        public Set<LampStatus> next() {
            return EnumSet.allOf(LampStatus.class);
        }

        @Override
        public Set<LampAction> actions() {
            return switch (this) {
                case DARK -> EnumSet.of(LampAction.SWITCHING_ON, LampAction.REPAIR);
                case LIT -> EnumSet.noneOf(LampAction.class);
                case BROKEN -> EnumSet.of(LampAction.REPAIR);
            };
        }
    }

    private static Lives lives() throws IOException {
        return new Lives(Index.of(LampStatus.class, Lifecycle.class), LivesTest.class.getClassLoader());
    }

    private static Schema lamp(String status) {
        return OASFactory.createSchema()
                .addProperty("status", OASFactory.createSchema().ref("#/components/schemas/" + status));
    }

    @Test
    void lifeIsThatOfTheStatus() throws IOException {
        assertThat(lives().schema(lamp("LampStatus"))).contains("LampStatus");
        assertThat(lives().schema(lamp("Colour"))).isEmpty();
        assertThat(lives().schema(OASFactory.createSchema())).isEmpty();
        assertThat(lives().schema(null)).isEmpty();
    }

    @Test
    void statesAllowWhatTheirActionsName() throws IOException {
        assertThat(lives().allowing("LampStatus", "repair")).containsExactly("DARK", "BROKEN");
        assertThat(lives().allowing("LampStatus", "switching-on")).containsExactly("DARK");
        assertThat(lives().allowing("LampStatus", "{id}")).isEmpty();
    }
}
