package worksafe.training.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.post.PostFixtures.BARRED;
import static worksafe.training.post.PostFixtures.DRAFT;
import static worksafe.training.post.PostFixtures.ENTERPRISE;
import static worksafe.training.post.PostFixtures.FIT;
import static worksafe.training.post.PostFixtures.FROM;
import static worksafe.training.post.PostFixtures.ID;
import static worksafe.training.post.PostFixtures.LAPSED;
import static worksafe.training.post.PostFixtures.LATER;
import static worksafe.training.post.PostFixtures.NEVER_HELD;
import static worksafe.training.post.PostFixtures.PERSON;
import static worksafe.training.post.PostFixtures.STARTED_AT;
import static worksafe.training.post.PostFixtures.started;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.RuleViolation;
import worksafe.training.TrainingProblem;
import worksafe.training.post.PostEvent.PostStarted;

class PostTest {

    @Test
    void startSaysWhetherItsHolderMayWork() {
        var fit = (PostStarted)
                Post.start(ID, ENTERPRISE, PERSON, DRAFT, FIT, STARTED_AT).event();
        var barred = (PostStarted)
                Post.start(ID, ENTERPRISE, PERSON, DRAFT, BARRED, STARTED_AT).event();

        assertThat(fit.post().status()).isEqualTo(PostStatus.FIT);
        assertThat(fit.reasons()).isNull();
        assertThat(fit.validUntil()).isEqualTo("2032-02-29");
        assertThat(barred.post().status()).isEqualTo(PostStatus.BARRED);
        assertThat(barred.reasons()).containsExactly(LAPSED);
    }

    @Test
    void postBeginsTodayAtTheLatest() {
        var dayBefore = Instant.parse("2026-02-28T15:59:59Z");

        assertThatThrownBy(() -> Post.start(ID, ENTERPRISE, PERSON, DRAFT, FIT, dayBefore))
                .isInstanceOf(RuleViolation.class)
                .extracting(thrown -> ((DomainException) thrown).type())
                .isEqualTo(TrainingProblem.POST_FROM_FUTURE);
        assertThat(Post.start(ID, ENTERPRISE, PERSON, DRAFT, FIT, dayBefore.plusSeconds(1))
                        .aggregate()
                        .from())
                .isEqualTo(FROM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-09-01"})
    void postEndsBetweenItsFirstDayAndToday(LocalDate until) {
        var post = started(FIT);

        assertThatThrownBy(() -> post.end(until, LATER))
                .extracting(thrown -> ((DomainException) thrown).type())
                .isEqualTo(TrainingProblem.POST_UNTIL_OUTSIDE);
        assertThat(post.status()).isEqualTo(PostStatus.FIT);
    }

    @Test
    void otherReasonIsKeptButNoNews() {
        var post = started(NEVER_HELD);

        assertThat(post.differsFrom(BARRED)).isTrue();
        assertThat(post.judge(BARRED, LATER)).isEmpty();
        assertThat(post.bar()).contains(LAPSED);
        assertThat(post.differsFrom(BARRED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27,2026-03-01", "2026-03-01,2026-03-01", "2026-08-31,2026-08-31", "2026-09-02,2026-08-31"})
    void postEndsWithItsEnterpriseWithinItsOwnDays(LocalDate cancelled, LocalDate until) {
        var post = started(FIT);

        var event = post.endWithEnterprise(cancelled, LATER);

        assertThat(event.until()).isEqualTo(until);
        assertThat(event.endReason()).isEqualTo(PostEndReason.ENTERPRISE_CANCELLED);
        assertThat(post.until()).contains(until);
        assertThat(post.endReason()).contains(PostEndReason.ENTERPRISE_CANCELLED);
    }

    @Test
    void endedPostIsNotBarred() {
        var post = started(BARRED);

        var unused = post.end(FROM, LATER);

        assertThat(post.bar()).isEmpty();
        assertThat(post.until()).contains(FROM);
    }
}
