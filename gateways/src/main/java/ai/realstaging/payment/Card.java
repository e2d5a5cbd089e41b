package ai.realstaging.payment;

/// A way to pay that a customer has left with the provider.
///
/// @param brand `visa`, or the kind of payment method where it is no card
/// @param standard whether it is what renewals are paid with
public record Card(
    String id, String brand, String lastFour, int expiryMonth, int expiryYear, boolean standard) {}
