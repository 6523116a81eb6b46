package worksafe.training.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a person, as other contexts are told: the name, and nothing of what is sealed. */
sealed interface PersonEvent extends DomainEvent {

    /**
     * Somebody was registered.
     *
     * @param ofSector whose authority registered; travels in the header alone
     */
    record PersonRegistered(
            UUID personId,
            String name,
            RegionCode region,
            long revision,
            PersonStatus status,
            Instant occurredAt,
            @JsonIgnore @Nullable Sector ofSector)
            implements PersonEvent {

        @Override
        public String type() {
            return "worksafe.training.person-registered.v1";
        }

        @Override
        public Subject subject() {
            return Subject.ofPerson(personId, "person", personId, revision, region, ofSector);
        }
    }

    /** A paper of the person's became known. */
    @WireName("worksafe.training.person-changed.v1")
    record PersonChanged(
            UUID personId,
            String name,
            RegionCode region,
            long revision,
            PersonStatus status,
            Instant occurredAt,
            @JsonIgnore @Nullable Sector ofSector)
            implements PersonEvent {

        @Override
        public Subject subject() {
            return Subject.ofPerson(personId, "person", personId, revision, region, ofSector);
        }
    }

    /** It proved to be the same person as another, whose all posts and certificates are from now on. */
    @WireName("worksafe.training.person-merged.v1")
    record PersonMerged(
            UUID personId,
            UUID intoPersonId,
            String name,
            RegionCode region,
            long revision,
            PersonStatus status,
            String reason,
            Instant occurredAt,
            @JsonIgnore @Nullable Sector ofSector)
            implements PersonEvent {

        @Override
        public Subject subject() {
            return Subject.ofPerson(personId, "person", personId, revision, region, ofSector);
        }
    }

    /** They are two after all: what came with the one went back. */
    @WireName("worksafe.training.person-separated.v1")
    record PersonSeparated(
            UUID personId,
            UUID fromPersonId,
            String name,
            RegionCode region,
            long revision,
            PersonStatus status,
            String reason,
            Instant occurredAt,
            @JsonIgnore @Nullable Sector ofSector)
            implements PersonEvent {

        @Override
        public Subject subject() {
            return Subject.ofPerson(personId, "person", personId, revision, region, ofSector);
        }
    }
}
