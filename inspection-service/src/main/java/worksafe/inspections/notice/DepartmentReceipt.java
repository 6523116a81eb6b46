package worksafe.inspections.notice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;

/**
 * What a department that a notice is for has said to it.
 *
 * @param receivedAt when it signed for it; absent before
 * @param joins whether it joins; absent before it has answered
 */
@Embeddable
record DepartmentReceipt(
        @Enumerated(EnumType.STRING) Sector sector,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable String receivedByName,
        @Nullable Boolean joins,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    static DepartmentReceipt of(Sector sector) {
        return new DepartmentReceipt(sector, null, null, null, null, null, null);
    }

    boolean isReceived() {
        return receivedAt != null;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    DepartmentReceipt received(Actor by, Instant now) {
        return new DepartmentReceipt(sector, now, by.subject(), by.name(), joins, answer, answeredAt);
    }

    DepartmentReceipt answered(boolean joining, String text, Instant now) {
        return new DepartmentReceipt(sector, receivedAt, receivedBy, receivedByName, joining, text, now);
    }
}
