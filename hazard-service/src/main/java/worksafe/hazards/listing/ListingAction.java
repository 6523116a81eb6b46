package worksafe.hazards.listing;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a listing, named like the sub-resource that does it. */
enum ListingAction implements PermittedAction {
    COMPLETION("listing:propose"),
    DECISION("listing:decide"),
    FILING("listing:file"),
    NOTICE("listing:draw-up-notice"),
    PROGRESS("listing:report-progress"),
    RECTIFICATION("listing:rectify"),
    ACCEPTANCE("listing:accept"),
    DELISTING("listing:delist");

    private final String permission;

    ListingAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
