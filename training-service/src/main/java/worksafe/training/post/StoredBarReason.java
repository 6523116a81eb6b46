package worksafe.training.post;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import worksafe.training.compliance.BarGround;
import worksafe.training.compliance.BarReason;

/** The reason why a post is barred, as columns of its row. */
@Embeddable
record StoredBarReason(@Enumerated(EnumType.STRING) BarGround barCode, String barSource, String barClause) {

    static @Nullable StoredBarReason of(@Nullable BarReason reason) {
        return reason == null ? null : new StoredBarReason(reason.code(), reason.source(), reason.clause());
    }

    BarReason reason() {
        return new BarReason(barCode, barSource, barClause);
    }
}
