package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionLevel;

/** What people read of states, verbs and roles. */
class ProblemWordsTest {

    private static final Problems.Origin CHINESE = origin(Locale.SIMPLIFIED_CHINESE);
    private static final Problems.Origin ENGLISH = origin(Locale.ENGLISH);

    private final Problems problems = new Problems(new ObjectMapper());

    private static Problems.Origin origin(Locale language) {
        return new Problems.Origin("/", language, null, true);
    }

    private enum Act {
        SIGNING,
        SENDING
    }

    private enum Paper implements Lifecycle<Paper> {
        DRAFT,
        SIGNED,
        SENT;

        @Override
        public Set<Paper> next() {
            return switch (this) {
                case DRAFT -> EnumSet.of(SIGNED);
                case SIGNED -> EnumSet.of(SENT);
                case SENT -> EnumSet.noneOf(Paper.class);
            };
        }

        @Override
        public Set<Act> actions() {
            return switch (this) {
                case DRAFT -> EnumSet.of(Act.SIGNING);
                case SIGNED -> EnumSet.of(Act.SENDING);
                case SENT -> EnumSet.noneOf(Act.class);
            };
        }
    }

    private String detail(DomainException refusal, Problems.Origin origin) {
        return String.valueOf(problems.of(refusal, origin).detail());
    }

    @Test
    void illegalTransitionSaysWhatComesFirstAndWhatIsPossible() {
        assertThat(detail(new IllegalTransition(Paper.DRAFT, Paper.SENT), CHINESE))
                .isEqualTo("当前为“DRAFT”，不能变为“SENT”。须先经过：SIGNED。现在可以办理：SIGNING。");
        assertThat(detail(new IllegalTransition(Paper.DRAFT, Paper.SENT), ENGLISH))
                .isEqualTo(
                        "It is \"DRAFT\" now, which cannot become \"SENT\". First comes: SIGNED. Now possible: SIGNING.");
        assertThat(detail(new IllegalTransition(Paper.SENT, Act.SIGNING), CHINESE))
                .isEqualTo("当前为“SENT”，不能办理“SIGNING”。此状态下不再有可办理的操作。");
    }

    @Test
    void stateWithoutALifeIsNamedAndNoMore() {
        assertThat(detail(new IllegalTransition(Act.SIGNING, Act.SENDING), CHINESE))
                .isEqualTo("当前为“SIGNING”，不能变为“SENDING”。");
    }

    @Test
    void rolesAndLevelsAreNamedInTheLanguageOfTheCaller() {
        var forbidden = RequestProblem.forbidden(List.of("inspector", "security-admin"));

        assertThat(detail(forbidden, CHINESE)).isEqualTo("您的角色不能进行此项操作，可进行者：执法检查人员、安全保密管理员");
        assertThat(detail(forbidden, ENGLISH)).endsWith("inspector, security administrator");
        assertThat(problems.of(forbidden, CHINESE).facts())
                .containsEntry("roles", List.of("inspector", "security-admin"));
        var words = new ProblemWords(problems.messages(), List.of(type -> java.util.Optional.empty()));
        assertThat(words.of(List.of(RegionLevel.COUNTY, "x", 3), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(List.of("县级", "x", 3));
    }

    @Test
    void whoeverDidSomethingTooOftenIsToldWhenToComeAgain() {
        var refusal = RequestProblem.tooOften(HttpProblem.TOO_MANY_REQUESTS, Duration.ofSeconds(90));

        assertThat(Problems.headers(problems.of(refusal, CHINESE), CHINESE)).containsEntry("Retry-After", "90");
    }
}
