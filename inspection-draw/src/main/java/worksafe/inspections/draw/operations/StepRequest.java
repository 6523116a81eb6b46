package worksafe.inspections.draw.operations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.DrawAction;
import worksafe.kernel.Accounts;
import worksafe.platform.http.Actor;

/** A step of a draw that a job takes, as it was asked for. Never changed: what is opened is opened with this value. */
@Entity
@Immutable
@Table(name = "draw_step")
class StepRequest {

    @Id
    private UUID jobId;

    private UUID drawId;

    @Enumerated(EnumType.STRING)
    private DrawAction verb;

    private @Nullable String beaconString;
    private String subject;

    @Column(name = "name")
    private String actorName;

    @SuppressWarnings({"unused", "UnusedVariable"}) // for whoever looks into the table
    private Instant askedAt;

    protected StepRequest() {} // for Hibernate

    StepRequest(UUID jobId, UUID drawId, DrawAction verb, @Nullable String beaconString, Actor by, Instant now) {
        this.jobId = jobId;
        this.drawId = drawId;
        this.verb = verb;
        this.beaconString = beaconString;
        subject = by.subject();
        actorName = by.name();
        askedAt = now;
    }

    /** Whether the same is asked for again by the same account. */
    boolean isRepeatedBy(StepRequest other) {
        return verb == other.verb
                && Accounts.same(subject, other.subject)
                && String.valueOf(beaconString).equals(String.valueOf(other.beaconString));
    }

    UUID jobId() {
        return jobId;
    }

    UUID drawId() {
        return drawId;
    }

    DrawAction verb() {
        return verb;
    }

    /** @throws IllegalStateException of a step that opens nothing */
    String beacon() {
        if (beaconString == null) {
            throw new IllegalStateException("opens nothing: " + jobId);
        }
        return beaconString;
    }

    Actor by() {
        return new Actor(subject, actorName);
    }
}
