package worksafe.registry.apiclient;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an API client, named like the sub-resource that does it. */
enum ApiClientAction implements PermittedAction {
    SECRET,
    NETWORKS,
    SUSPENSION,
    RESUMPTION,
    END;

    @Override
    public String permission() {
        return "api-client:manage";
    }
}
