package ai.realstaging.testkit.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules that hold the stand-in to Stripe's own description must be able to fail.
class AnswerRulesTest {

  private final AnswerRules rules = new AnswerRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charge",
        "customer",
        "invoice",
        "invoice_payment",
        "payment_method",
        "subscription"
      })
  void findNothingWrongWithAWholeThingAndNoticeWhatIsMissingOrOfAnotherKind(String shape) {
    ObjectNode thing = (ObjectNode) FormRules.resource("shapes/" + shape + ".json");
    assertThat(rules.faults(thing)).isEmpty();

    assertThat(rules.faults(thing.deepCopy().put("id", 7))).isNotEmpty();
    ObjectNode without = thing.deepCopy();
    without.remove("livemode");
    assertThat(rules.faults(without)).anyMatch(fault -> fault.contains("livemode"));
  }

  @Test
  void lookIntoListsAndEvents() {
    ObjectNode customer = (ObjectNode) FormRules.resource("shapes/customer.json");
    ObjectNode broken = customer.deepCopy().put("created", "yesterday");
    ObjectNode list = customer.objectNode().put("object", "list");
    list.putArray("data").add(customer).add(broken);
    ObjectNode event = customer.objectNode().put("object", "event");
    event.putObject("data").set("object", broken);

    assertThat(rules.faults(list)).hasSize(1);
    assertThat(rules.faults(event)).anyMatch(fault -> fault.contains("created"));
  }

  @Test
  void knowTheErrorsAndNothingElse() {
    assertThat(rules.faults(StripeReply.declined().body())).isEmpty();
    assertThat(rules.faults("{\"error\":{\"type\":\"another\"}}")).isNotEmpty();
    assertThat(rules.faults("{\"object\":\"pony\"}"))
        .isEqualTo(List.of("Stripe describes no such thing: 'pony'"));
    assertThat(rules.faults("<html>")).isEqualTo(List.of("answer: no JSON"));
  }
}
