package worksafe.acceptance.hostile;

import java.util.List;
import worksafe.acceptance.Suite;

/**
 * A service as it is reached beside the gateway.
 *
 * @param list what is protected in it and often read
 * @param offset its port's distance from the gateway's
 */
record HostileTarget(String context, String list, int offset) {

    static final List<HostileTarget> ALL = List.of(
            new HostileTarget("registry", "enterprises", 1),
            new HostileTarget("hazards", "dangers", 2),
            new HostileTarget("inspections", "inspections", 3),
            new HostileTarget("training", "certificates", 4));

    /** Who asks, as the service sees it. */
    String account() {
        return "/api/v1/" + context + "/account";
    }

    int port(Suite suite, boolean atGateway) {
        return suite.gatewayPort() + (atGateway ? 0 : offset);
    }

    String place(boolean atGateway) {
        return (atGateway ? "gateway, " : "directly, ") + context;
    }
}
