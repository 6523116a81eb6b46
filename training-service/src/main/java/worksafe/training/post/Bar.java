package worksafe.training.post;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import worksafe.training.compliance.BarCode;
import worksafe.training.compliance.BarReason;

/** Why a post is barred, as its row keeps it. */
@Embeddable
record Bar(@Enumerated(EnumType.STRING) BarCode barCode, String barSource, String barClause) {

    static @Nullable Bar of(@Nullable BarReason reason) {
        return reason == null ? null : new Bar(reason.code(), reason.source(), reason.clause());
    }

    BarReason reason() {
        return new BarReason(barCode, barSource, barClause);
    }
}
