import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, EN_REFUSALS, list } from './shared-words';
import { AMAZON_MESSAGES, FTC_REVIEWS, HOUSE_RULE_EN } from './sources';

const english = { languages: ['en'] } satisfies PhraseRule['scope'];
const refused = { negatedBy: EN_REFUSALS };

/** The same families in English, in the everyday words of several countries. */
export const freeWordRulesEn: PhraseRule[] = [
  {
    id: 'free.elsewhere-en',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 40,
      near: list(
        'zalora craigslist snap our_web_page carousell depop shopify vinted poshmark gumtree craigslist marketplace our_site our_own_shop my_own_shop our_web_shop our_own_store whatsupp whatsap watsapp wassap whats_app telegrm',
      ),
      with: list(
        'instead 20%_less same_username too has_it have_it lower_price cheaper same_name buy_from buy_it check_out order_there order_from there_lower our my message_me add_me find_us look_for_us search',
      ),
    },
    exceptions: {
      ...refused,
      context: list('compatible supports sticker logo policy refund ringtone order_number used_for'),
    },
    scope: english,
    reason: 'Leading buyers to another shop or messenger is against the rules',
    replacement: 'You can order right here',
    source: AMAZON_MESSAGES,
    examples: {
      breaks: ['Next time buy from our Carousell, lower price', 'the shade you want sold out here but my Depop has it'],
      keeps: ["We don't sell on Carousell", 'The phone was only used for TikTok'],
    },
  },
  {
    id: 'free.pay-outside-en',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list(
            'pay_to_my pay_into_my pay_my transfer_to_my bank_in_to bank_it_to bank_in_directly pay_me_in send_it_to_my wire_it_to_my',
          ),
          list(' me account bank maybank bank_account card wallet cash'),
        ).map((term) =>
          term.replace(/(?<=[a-z])(account|bank|maybank|card|wallet|cash|me)$/u, ' $1').replace(/ {2,}/gu, ' '),
        ),
        ...list(
          'transfer_to_my cash_app_me venmo_me mail_me_a_check square_invoice invoice_you_privately end_the_bid hop_on_a_zoom hop_on_zoom your_email_to_hop drop_me_your_number leave_your_mobile leave_me_your_number wa_me the_green_app green_app cash_to_me no_need_order_here come_by_with_cash come_by_the_garage bank_in_to_me bank_in_directly maybank_account seller_price cash_on_pickup_instead pay_cash_and_skip skip_the_fees minus_the_platform_fee',
        ),
        ...list('scan_the_code_inside scan_the_card_inside scan_the_qr_inside code_inside_the_lid code_inside_the_box'),
      ],
    },
    exceptions: { ...refused, context: list('refund refunds warranty manual') },
    scope: english,
    reason: 'Payment and contact belong on the marketplace',
    replacement: 'Please pay through the order page',
    source: AMAZON_MESSAGES,
    examples: {
      breaks: [
        'Pay to my Maybank account, I give you seller price.',
        'If you bank in to me directly I minus the platform fee',
      ],
      keeps: ["Please don't bank in to me directly", 'Scan the code inside the box for the manual'],
    },
  },
  {
    id: 'free.stars-for-gift-en',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 60,
      near: list(
        'good_rating high_rating rate_high drop_five_stars review_it_kindly review_kindly kind_review remove_the_complaint remove_what_you_wrote take_back_what_you_wrote what_you_wrote_about pozitive positive_fdbk rate_5 rate_us_5 rates_us_5 rate_five rates_us_five rate_us_five five_stars 5_stars 5_star give_us_5 give_5 all_five_stars one-star_comes_down one_star_comes_down star_comes_down take_down_the_neutral take_down_the take_it_down drop_the_complaint nice_words kind_words 五星 review_comes_down',
      ),
      with: list(
        'throw_in send_two will_be_on_its_way top_up costs_nothing wins give_you refund cash cash_back cashback free off code collect gift voucher double postage_back get_your half bonus sample reward coupon discount extra on_me on_us credit',
      ),
    },
    exceptions: {
      negatedBy: [...EN_REFUSALS, ...list('thank thanks')],
      context: list('honest free_to hotel without_any'),
    },
    scope: english,
    reason: 'A reward for stars, or for taking a review down, manipulates reviews',
    replacement: 'We welcome your honest review',
    overridable: false,
    source: FTC_REVIEWS,
    examples: {
      breaks: ["We'll refund half once the one-star comes down", '20% off code for anyone who rates us 5'],
      keeps: ['Thanks for the five stars, free returns as always', 'We never pay for 5 stars'],
    },
  },
  {
    id: 'free.nobody-else-en',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      reach: 'sentence',
      within: 40,
      near: list(
        'finest favourite favorite best-selling number_one ranked_first greatest  no_other no_one_else nobody_else no_shop no_seller no_brand nobody the_only cheapest lowest_price softest',
      ),
      with: list(
        'on_this_planet bar_none undisputed ask_anybody of_all_time in_the_whole_industry whole_industry lower_price_anywhere in_america in_singapore period comes_close come_close in_the_world in_all_of in_malaysia in_the_country in_the_market anywhere can_match can_beat can_fight makes has_fresher has_better vets_trust doctors_trust experts_trust you_will_ever on_earth on_the_planet in_town',
      ),
    },
    exceptions: {
      negatedBy: [...EN_REFUSALS, ...list("we_can't_say")],
      context: list('best_regards best_before nothing_lasts'),
    },
    scope: english,
    reason: 'Saying that nobody else compares is an absolute claim',
    replacement: 'a popular choice',
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ['No other dash cam comes close', 'Cheapest in all of Malaysia'],
      keeps: ["We can't say it is the cheapest in the world", 'Best regards from the team'],
    },
  },
  {
    id: 'free.sure-result-en',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 50,
      near: list(
        'fever bunions fleas wi-fi_speed triple doubles disappear impossible_to_react fix fixes drop drops lose loses clears clear gone cure cures regrow regrows shed sheds melts melt',
      ),
      with: list(
        'disappear in_ten_minutes no_matter_what in_a_year never flat_feet in_two_weeks in_a_week in_one_week in_days overnight pounds kilos inches acne eczema wrinkles hair_loss without_changing without_dieting without_exercise back_pain for_good',
      ),
    },
    exceptions: {
      negatedBy: [...EN_REFUSALS, ...list('may might')],
      context: list('doctor results_vary drop_shipping drop_off delivery courier parcel'),
    },
    scope: english,
    reason: 'A shop may not promise what a product does to the body',
    replacement: 'Results vary from person to person',
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ['These insoles fix flat feet in two weeks', 'Drop 15 pounds without changing anything'],
      keeps: ["It doesn't cure eczema", 'The courier may drop it off in days'],
    },
  },
  {
    id: 'free.forever-en',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        'never_ever_fog never_ever_fogs never_get_fleas money_back_times_ten triple_in_a_year impossible_to_react never_ever_fades never_ever_breaks never_ever_shrinks never_ever_fail i_swear_by_it wash_a_thousand_times i_bet_my_life on_my_life you_have_my_word_it will_never_break will_never_fade will_never_fail lasts_a_lifetime last_a_lifetime outlive_you',
      ),
    },
    exceptions: { negatedBy: EN_REFUSALS.filter((word) => word !== 'never') },
    scope: english,
    reason: 'Nobody can promise that; say what the page says',
    replacement: '',
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ['Never ever fades, wash a thousand times.', 'It will never break, I bet my life'],
      keeps: ["We can't say it will never break", 'Colours may fade a little'],
    },
  },
  {
    id: 'free.brush-off-en',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        "what_you_want_me_to_do not_the_courier so_many_questions just_order our_part_is_done we_shipped_it_our buy_or_don't_buy buy_or_dont_buy take_it_or_leave_it up_to_you_buy not_going_to_explain_this not_going_to_explain_again not_going_to_explain_it nobody_here_cares nobody_cares no_one_cares not_repeating_myself won't_repeat_myself stop_messaging stop_asking quit_asking read_it_yourself look_it_up_yourself figure_it_out_yourself",
      ),
    },
    exceptions: { context: list('sorry let_me happy_to') },
    scope: english,
    reason: 'It sounds cold; say what you can do next',
    replacement: "I'm sorry about this, let me check what I can do",
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ["I'm not going to explain this again", "Up to you, buy or don't buy."],
      keeps: ['Sorry, let me explain this once more', 'It is up to you which colour you pick'],
    },
  },
  {
    id: 'free.others-data-en',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 60,
      near: list(
        'other_bride earlier_owner previous_owner also_bought_this bought_it_before ordered_it_before bought_the_same ordered_the_same the_last_buyer the_previous_buyer the_buyer_before the_other_buyer the_guy_who_bought the_lady_who_bought the_woman_who_bought the_man_who_bought who_bought_this_before_you',
      ),
      with: list(
        'number details_are knock_and unit is_mrs is_ms is_mr is_named named lives lane street road avenue ask_her ask_him call_her call_him phone_number address',
      ),
    },
    exceptions: { negatedBy: EN_REFUSALS, context: list('private privacy confidential') },
    scope: english,
    reason: "Other buyers' names and addresses may not be told to anybody",
    replacement: "We can't share other buyers' details",
    overridable: false,
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ['The lady who ordered it before you lives on Birch Lane', 'The last buyer lives on Maple Street'],
      keeps: ["We can't tell you where the last buyer lives", 'Your address is on the order'],
    },
  },
  {
    id: 'free.papers-en',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 45,
      near: list(
        'screenshot key_in photo_of picture_of send_a_copy_of scan_of read_me tell_me send_me give_me text_me',
      ),
      with: list(
        "your_card_number the_3_digits 3_digits both_sides your_ic your_id your_passport driver's_licence driver's_license drivers_licence drivers_license driving_licence ic_front front_and_back your_card the_6_digits 6_digits six_digits digits_you_just_got the_otp your_otp code_you_just_got cvv the_pin",
      ),
    },
    exceptions: { negatedBy: EN_REFUSALS, context: list('customs official carrier never order_id') },
    scope: english,
    reason: 'Papers, codes and card numbers may not be asked for in chat',
    replacement: 'You can complete this on the official page',
    overridable: false,
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ['read me the 6 digits you just got', 'Send me a photo of your IC front and back for the refund.'],
      keeps: ["Please don't send me a photo of your passport", 'Send me a picture of the damage'],
    },
  },
  {
    id: 'free.red-line-en',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list(
            'click_received_now click_received_even mark_received_now mark_as_received_now confirm_receipt_now confirm_receipt_before press_received_first click_received_first tap_received_first confirm_received_first',
          ),
          ['', ' '],
        ).map((term) => term.trim()),
        ...combine(
          list('open_it_as select choose put pick file_it_as choose_the_reason say'),
          list(' changed_my_mind no_longer_needed ordered_by_mistake bought_by_mistake'),
        ).map((term) => term.replaceAll('_', ' ')),
        ...list(
          'wrong_order_by_buyer you_cancel_it_on_your_end cancel_it_on_your_side cancel_on_your_end invoice_is_extra returns_cost_you or_i_get_a_defect i_get_a_defect my_payout_is_late',
        ),
      ],
    },
    exceptions: { negatedBy: EN_REFUSALS, context: list('if_you_really the_true_reason actual_reason') },
    scope: english,
    reason: 'Receipt and return reasons are the buyer’s own; steering them is against the rules',
    replacement: 'Please choose the reason that fits',
    overridable: false,
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ['Click received now even if not arrive yet', 'Open it as "changed my mind", otherwise I get a defect'],
      keeps: ["Please don't mark it before it arrives", 'Choose the reason that fits'],
    },
  },
];
