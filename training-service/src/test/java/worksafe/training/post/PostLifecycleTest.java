package worksafe.training.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.post.PostFixtures.BARRED;
import static worksafe.training.post.PostFixtures.FIT;
import static worksafe.training.post.PostFixtures.LATER;
import static worksafe.training.post.PostFixtures.UNTIL;
import static worksafe.training.post.PostFixtures.in;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Every verb in every status. The table is written by hand, from the package's own description of the life. */
class PostLifecycleTest {

    /** Where the verb leads and what it announces; {@code -} where it is illegal, {@code =} where nothing is announced. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status | judged fit      | judged unfit      | end             | end with enterprise
            FIT    | =               | BARRED PostBarred | ENDED PostEnded | ENDED PostEnded
            BARRED | FIT PostCleared | =                 | ENDED PostEnded | ENDED PostEnded
            ENDED  | -               | -                 | -               | -
            """);

    private static final Map<String, Function<Post, Optional<? extends PostEvent>>> VERBS = Map.of(
            "judged fit", post -> post.judge(FIT, LATER),
            "judged unfit", post -> post.judge(BARRED, LATER),
            "end", post -> Optional.of(post.end(UNTIL, LATER)),
            "end with enterprise", post -> Optional.of(post.endWithEnterprise(UNTIL, LATER)));

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(PostStatus::valueOf, PostLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(PostStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("post", PostStatus.class, PostStatus::next);
    }

    private static void check(PostStatus status, String verb, String expected) {
        var post = in(status);
        var before = PostView.of(post);
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(post)).isInstanceOf(IllegalTransition.class);
                assertThat(PostView.of(post)).isEqualTo(before);
            }
            case "=" -> {
                assertThat(VERBS.get(verb).apply(post)).isEmpty();
                assertThat(post.status()).isEqualTo(status);
            }
            default -> {
                var event = VERBS.get(verb).apply(post).orElseThrow();
                assertThat(post.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.post().status()).isEqualTo(post.status());
                assertThat(event.post().revision()).isEqualTo(2);
            }
        }
    }
}
