package worksafe.registry.apiclient;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a client stands; the picture is in {@code docs/lifecycles/api-client.md}. */
enum ApiClientStatus implements Lifecycle<ApiClientStatus> {
    /** Its signatures are good. */
    ACTIVE,
    /** No signature of it is good until it is resumed. */
    SUSPENDED,
    /** No signature of it is good any more. */
    ENDED;

    @Override
    public Set<ApiClientStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(SUSPENDED, ENDED);
            case SUSPENDED -> EnumSet.of(ACTIVE, ENDED);
            case ENDED -> EnumSet.noneOf(ApiClientStatus.class);
        };
    }

    @Override
    public Set<ApiClientAction> actions() {
        return switch (this) {
            case ACTIVE ->
                EnumSet.of(
                        ApiClientAction.SECRET,
                        ApiClientAction.NETWORKS,
                        ApiClientAction.SUSPENSION,
                        ApiClientAction.END);
            case SUSPENDED ->
                EnumSet.of(
                        ApiClientAction.SECRET,
                        ApiClientAction.NETWORKS,
                        ApiClientAction.RESUMPTION,
                        ApiClientAction.END);
            case ENDED -> EnumSet.noneOf(ApiClientAction.class);
        };
    }
}
