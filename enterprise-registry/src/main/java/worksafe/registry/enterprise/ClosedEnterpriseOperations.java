package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;
import worksafe.platform.messaging.Outbox;
import worksafe.registry.enterprise.value.EnterpriseState;

/** Enterprises that a government had closed, as whoever hears of it writes down, in that transaction. */
@ApplicationScoped
public class ClosedEnterpriseOperations {

    private static final Logger LOG = Logger.getLogger(ClosedEnterpriseOperations.class);

    private final Enterprises enterprises;
    private final Outbox outbox;

    ClosedEnterpriseOperations(Enterprises enterprises, Outbox outbox) {
        this.enterprises = enterprises;
        this.outbox = outbox;
    }

    /** Its licence is taken since that day; of one that trades no more, or is not known, nothing changes. */
    @Transactional(TxType.MANDATORY)
    public void close(UUID id, LocalDate on, String reason, Instant at) {
        enterprises
                .find(id)
                .filter(enterprise -> enterprise.state() == EnterpriseState.ACTIVE)
                .ifPresentOrElse(
                        enterprise -> {
                            outbox.append(enterprise.revoke(new Enterprise.Ending(on, reason), at));
                            enterprises.flush();
                        },
                        () -> LOG.infof("enterprise %s, which was closed, is not known as one that trades", id));
    }
}
