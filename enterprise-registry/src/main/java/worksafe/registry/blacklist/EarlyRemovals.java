package worksafe.registry.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.applications.kind.ApplicationKind;

/** An early removal from the list, by an application that is accepted and decided (提前移出严重失信主体名单). */
@ApplicationScoped
class EarlyRemovals implements ApplicationKind {

    static final String CODE = "blacklist-early-removal";

    private final BlacklistOperations entries;

    EarlyRemovals(BlacklistOperations entries) {
        this.entries = entries;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void hold(UUID subjectId) {
        entries.hold(subjectId);
    }

    @Override
    public void submitted(Claim claim) {
        entries.requireRemovable(claim.subject(), claim.enterpriseId(), claim.at());
    }

    @Override
    public void approved(Claim claim, Approval approval) {
        entries.removeEarly(
                claim.subject(),
                claim.enterpriseId(),
                claim.number() + "：" + approval.opinion(),
                approval.by(),
                approval.at());
    }
}
