package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.AuthenticationFailedException;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.signing.SigningProblem;

class CredentialProblemTest {

    @Test
    void refusalSaysWhyWhereItMayBeSaid() {
        assertThat(CredentialProblem.read(CredentialProblem.of(SigningProblem.REQUEST_REPLAYED)))
                .isEqualTo(SigningProblem.REQUEST_REPLAYED);
        assertThat(CredentialProblem.read(new AuthenticationFailedException("a token that is none")))
                .isEqualTo(HttpProblem.UNAUTHORIZED);
    }

    @Test
    void whoIsRefusedTooOftenIsToldWhenToComeAgain() {
        var often = CredentialProblem.answer(CredentialProblem.of(HttpProblem.TOO_MANY_REQUESTS));

        assertThat(often.facts()).containsEntry(RequestProblem.RETRY_AFTER, 60L);
        assertThat(CredentialProblem.answer(CredentialProblem.of(SigningProblem.SIGNATURE_INVALID))
                        .facts())
                .isEmpty();
    }
}
