package ai.realstaging.server.security;

import org.springframework.security.core.AuthenticationException;

/// A token cannot be judged now, for want of the issuer's keys. Not the caller's fault.
final class IssuerUnreachable extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  IssuerUnreachable(Throwable cause) {
    super("the issuer's keys are not to be had", cause);
  }
}
