package worksafe.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import worksafe.kernel.RegionCode;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/** What the registry announces of enterprises, on {@code worksafe.registry}. */
sealed interface EnterpriseEvent extends DomainEvent {

    EnterpriseFacts facts();

    @Override
    default Subject subject() {
        var facts = facts();
        return Subject.ofEnterprise(
                facts.enterpriseId(),
                "enterprise",
                facts.enterpriseId(),
                facts.revision(),
                facts.region(),
                facts.sector());
    }

    @Override
    default ArchiveLine archive() {
        return facts().archive();
    }

    /** It entered the registry. */
    record EnterpriseRegistered(@JsonUnwrapped EnterpriseFacts facts, Instant occurredAt) implements EnterpriseEvent {

        @Override
        public String type() {
            return "worksafe.registry.enterprise-registered.v1";
        }
    }

    /** Its particulars, identifiers, sector or state changed, its place did not. */
    record EnterpriseChanged(@JsonUnwrapped EnterpriseFacts facts, Instant occurredAt) implements EnterpriseEvent {

        @Override
        public String type() {
            return "worksafe.registry.enterprise-changed.v1";
        }
    }

    /** Its place of supervision changed, out of the pool or from one place to another. */
    record EnterpriseRelocated(@JsonUnwrapped EnterpriseFacts facts, RegionCode fromRegion, Instant occurredAt)
            implements EnterpriseEvent {

        @Override
        public String type() {
            return "worksafe.registry.enterprise-relocated.v1";
        }
    }

    /** It was cancelled or its licence revoked. */
    record EnterpriseCancelled(@JsonUnwrapped EnterpriseFacts facts, String reason, Instant occurredAt)
            implements EnterpriseEvent {

        @Override
        public String type() {
            return "worksafe.registry.enterprise-cancelled.v1";
        }
    }
}
