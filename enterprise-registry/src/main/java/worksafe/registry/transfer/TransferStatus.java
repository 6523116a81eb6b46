package worksafe.registry.transfer;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a transfer stands; the picture is in {@code docs/lifecycles/official-transfer.md}. */
enum TransferStatus implements Lifecycle<TransferStatus> {
    PROPOSED,
    /** The department above was heard. */
    CONSULTED,
    FILED,
    OBJECTED,
    /** The roster says so. */
    DONE,
    WITHDRAWN;

    @Override
    public Set<TransferStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(CONSULTED, FILED, OBJECTED, WITHDRAWN);
            case CONSULTED -> EnumSet.of(FILED, OBJECTED, WITHDRAWN);
            case FILED -> EnumSet.of(DONE, WITHDRAWN);
            case OBJECTED, DONE, WITHDRAWN -> EnumSet.noneOf(TransferStatus.class);
        };
    }

    @Override
    public Set<TransferAction> actions() {
        return switch (this) {
            case PROPOSED ->
                EnumSet.of(
                        TransferAction.OPINION,
                        TransferAction.FILING,
                        TransferAction.OBJECTION,
                        TransferAction.WITHDRAWAL);
            case CONSULTED -> EnumSet.of(TransferAction.FILING, TransferAction.OBJECTION, TransferAction.WITHDRAWAL);
            case FILED -> EnumSet.of(TransferAction.COMPLETION, TransferAction.WITHDRAWAL);
            case OBJECTED, DONE, WITHDRAWN -> EnumSet.noneOf(TransferAction.class);
        };
    }

    /** Whether the department above has still to say something. */
    boolean awaitsDecision() {
        return this == PROPOSED || this == CONSULTED;
    }
}
