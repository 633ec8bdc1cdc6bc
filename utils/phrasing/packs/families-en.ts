import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, EN_REFUSALS, list } from './shared-words';
import {
  AMAZON_MESSAGES,
  EBAY_MESSAGES,
  FTC_REVIEWS,
  HOUSE_RULE_EN,
  LAZADA_OFF_PLATFORM,
  SHOPEE_CHAT,
} from './sources';

const MESSENGERS = list(
  'whatsapp whats_app whatsap watsapp watsap wasap wassap whtsapp wechat we_chat weechat telegram tele_gram telegrm instagram insta facebook face_book fb_messenger messenger snapchat viber kakaotalk zalo skype discord signal_app imessage line_app hangouts google_chat twitter tiktok_dm',
);
const AILMENTS = list(
  'acne pimples eczema wrinkles dark_spots scars rash psoriasis back_pain joint_pain knee_pain pain arthritis migraine headache headaches snoring insomnia anxiety hair_loss baldness fungus nail_fungus cellulite belly_fat warts diabetes blood_pressure tinnitus stretch_marks allergies',
);
const STARS = list(
  'five_star five_stars 5_star 5_stars 5-star 5-stars star_review star_rating positive_review positive_feedback good_review good_feedback great_review nice_review photo_review video_review happy_review your_review a_review 五星',
);
const numbers = list('1 2 3 4 5 6 8 10 15 20 25 30 50');
const notOurs = list("not_ours not_us not_mine not_on_us isn't_ours isn't_us");

/** English breaches by family: another place to talk, something for a review, health that comes back, whose problem it is. */
export const englishFamilies: PhraseRule[] = [
  {
    id: 'family.messenger-en',
    category: 'offPlatform',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 40,
      near: MESSENGERS,
      with: list(
        'ask only same_name same_shop_name our_name shop_name name handle username channel account me_there us_there there instead best faster easier cheaper deal discount price wholesale catalogue catalog id hit_me hit_us find_me find_us ping drop search is_our is_my talk chat_with',
      ),
    },
    exceptions: {
      negatedBy: EN_REFUSALS,
      context: list(
        'scam fraud policy phishing notifications notification calls bluetooth compatible supports works_with bag case sticker icon app_store feature instead_of',
      ),
      covering: list('messenger_bag messenger_bags'),
    },
    scope: { languages: ['en'] },
    reason: 'Moving the talk to another messenger is off-platform contact',
    replacement: 'reply here',
    overridable: false,
    source: EBAY_MESSAGES,
    examples: {
      breaks: ['Ask on Tele\u200bgram, same shop name.', 'Hit me up on te1egram', 'wh*tsapp only'],
      keeps: ['It works with WhatsApp notifications', "Sorry, we can't chat on Telegram instead"],
    },
  },
  {
    id: 'family.contact-en',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list(
            'drop_your_ leave_your_ share_your_ give_us_your_ give_me_your_ send_us_your_ send_me_your_ text_me_your_ leave_us_your_ provide_your_',
          ),
          list(
            'phone_number number_here cell_number mobile_number email_address e-mail_address contact_number contact_details whatsapp_number number_and email_and phone_here email_here',
          ),
        ),
        ...combine(
          list('settle_it_ settle_ pay_ pay_me_ pay_us_ paid_ trade_'),
          list('in_cash in_person cash_on_pickup with_cash by_cash face_to_face'),
        ),
        ...list(
          'link_in_bio link_in_my_bio link_in_our_bio in_my_bio in_our_bio on_my_profile on_our_profile check_my_profile see_my_profile my_profile_page in_cash_at my_gmail our_gmail my_hotmail my_outlook my_inbox google_our_brand google_our_name search_our_brand_name outside_the_app outside_of_the_app off_the_app off_the_platform off_platform off-platform without_the_platform skip_the_platform around_the_platform no_platform_fees saves_us_the_fees to_avoid_the_fees fees_are_lower_outside pay_through_venmo friends_and_family',
        ),
      ],
    },
    exceptions: {
      negatedBy: EN_REFUSALS,
      context: list(
        'for_the_courier courier carrier delivery driver customs return_label invoice scam policy protected friends_and_family_discount',
      ),
    },
    scope: { languages: ['en'] },
    reason: 'Contact details and payment outside the marketplace are not allowed',
    replacement: 'message us here',
    overridable: true,
    source: LAZADA_OFF_PLATFORM,
    examples: {
      breaks: [
        "Buy from the link in my bio, it's cheaper.",
        'Drop your phone number here and my manager will call',
        'We can settle it in cash',
      ],
      keeps: ["We can't trade off platform", 'The courier needs it: leave your phone number for the delivery'],
    },
  },
  {
    id: 'family.review-en',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 60,
      near: STARS,
      with: [
        ...combine(numbers, list('_back _off _voucher _coupon _gift_card _refund _credit')),
        ...list(
          'money_back cash_back free_keychain free_gift free_case free_item a_free get_a_free gift_card next_order next_one on_us coupon voucher rebate cashback we_refund i_refund we_will_refund send_screenshot send_the_screenshot screenshot_please throw_in freebie half_price partial_refund',
        ),
      ],
    },
    exceptions: {
      negatedBy: [...EN_REFUSALS, ...list('no thank_you_for thanks_for')],
      context: list('honest mention mentions regardless whatever_you sorry_to_read return_label'),
    },
    scope: { languages: ['en'] },
    reason: 'A reward for a review breaks marketplace rules and consumer law',
    replacement: 'We welcome your honest review',
    overridable: false,
    source: FTC_REVIEWS,
    examples: {
      breaks: [
        'Rate five stars with photo, free keychain next order',
        '5 st*rs = $3 back',
        '⭐⭐⭐⭐⭐ = $2 back, send screenshot',
        'Post a positive review, send the screenshot, get a $10 gift card',
      ],
      keeps: ['Thank you for your review, your next order ships today', 'We never give a free gift for a review'],
    },
  },
  {
    id: 'family.health-en',
    category: 'overPromise',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 40,
      near: AILMENTS,
      with: list(
        'will_be_gone is_gone are_gone gone_in gone_forever disappear disappears vanish vanishes cleared clears_up will_clear no_more goodbye say_goodbye bye_bye for_good healed fixed_in goes_away go_away forever cured reversed overnight melts_away',
      ),
    },
    exceptions: { negatedBy: EN_REFUSALS, context: list('doctor painting scratch') },
    scope: { languages: ['en'] },
    reason: 'Claims of health effect are not allowed for ordinary goods',
    replacement: 'Please see the product page',
    overridable: false,
    source: AMAZON_MESSAGES,
    examples: {
      breaks: ['Your acne will be gone in 3 days.', 'Say goodbye to back pain'],
      keeps: ['It does not make acne disappear', 'The scratch on the painting is gone'],
    },
  },
  {
    id: 'family.never-en',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        "never_breaks never_break will_never_break it_never_breaks never_fades never_rust never_rusts never_fails lasts_forever last_forever 100%_safe perfectly_safe safe_for_everyone safe_for_newborns safe_for_pregnant safe_for_babies_and won't_have_any_problem won't_have_any_issue never_have_a_problem never_have_any_problem no_problems_ever no_side_effects no_side_effect zero_side_effects i_swear i_promise_you i_promise_you_won't you_have_my_word 100%_guaranteed guaranteed_or_your_money no_chance_of works_every_time works_100% nothing_can_go_wrong lose_10_pounds lose_20_pounds pounds_in_a_week kilos_in_a_week kg_in_a_week doubles_your_money double_your_money doubles_your_income double_your_income triple_your_money kills_every_virus kills_all_viruses kills_all_germs kills_every_germ kills_all_bacteria kills_100% removes_all_mold kills_all_mites",
      ),
    },
    exceptions: {
      negatedBy: list("can't_say cannot_say can't_promise cannot_promise not don't"),
      context: list('report certificate i_promise_to'),
    },
    scope: { languages: ['en'] },
    reason: 'A promise nobody can keep becomes a claim; state what the page says',
    replacement: '',
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ['It never breaks.', "I promise you won't have any problem with it, ever."],
      keeps: ["We can't say it never breaks", 'The report certificate is on the listing'],
    },
  },
  {
    id: 'family.abuse-en',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        "scammers_like_you scammer_like_you liars_like_you thieves_like_you buyers_like_you_are people_like_you_should people_like_you_are a_customer_like_you customers_like_you_are trying_to_scam_us trying_to_scam_me trying_to_cheat_us trying_to_rip_us you_just_want_free get_a_brain buy_a_brain use_your_head_for_once too_poor too_broke you_can't_afford_it too_cheap_to too_dumb_to too_stupid too_lazy_to_read too_old_to moron morons screw_off nobody_wants_you nobody_wants_a_customer should_be_banned should_be_ashamed shame_on_you are_you_slow slow_in_the_head watch_out_i_know your_address_watch pos_buyer waste_my_time_again",
      ),
    },
    exceptions: {
      negatedBy: list('thank appreciate love grateful value glad sorry'),
      context: list('we_are_ashamed poor_quality print shirt poster'),
    },
    scope: { languages: ['en'] },
    reason: 'Insults and threats end the account; wait a moment and answer calmly',
    replacement: '',
    overridable: false,
    source: EBAY_MESSAGES,
    examples: {
      breaks: ['Scammers like you should be banned.', 'You are too poor for this product.', 'what a m*ron'],
      keeps: ['We appreciate a customer like you', 'We appreciate a customer like you very much'],
    },
  },
  {
    id: 'family.blunt-en',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(list("it's_ that's_ is_ was_"), notOurs),
        ...combine(
          list(
            "fedex's_ ups's_ usps's_ dhl's_ the_carrier's_ the_courier's_ their_ the_post_office's_ amazon's_ the_factory's_",
          ),
          list('problem fault issue job'),
        ),
        ...combine(
          list("don't_ do_not_ never_ stop_"),
          list(
            'message_me_again message_us_again contact_me_again contact_us_again ask_me_again ask_again write_again messaging_me messaging_us bother_us',
          ),
        ),
        ...list(
          "it's_not_our_problem it's_not_my_problem not_our_problem_anymore n0t_my_problem can't_do_anything_about cannot_do_anything_about nothing_to_do_with_us nothing_to_do_with_me google_it_yourself look_it_up_yourself don't_buy_it_then don't_like_it_don't then_don't_buy ask_fedex ask_ups ask_usps ask_dhl go_ask_the you_bought_it_you keep_it_or_leave do_what_you_want do_whatever_you_want",
        ),
      ],
    },
    exceptions: {
      context: list(
        "but_i_can but_we_can i_will_help i'll_help let_me sorry apologize happy_to we_will_fix we_will_replace",
      ),
    },
    scope: { languages: ['en'] },
    reason: 'It sounds cold; say what you can do next',
    replacement: "I'm sorry about this, let me check what I can do",
    source: HOUSE_RULE_EN,
    examples: {
      breaks: [
        "Once it ships it's not our problem.",
        "That's FedEx's problem, not ours.",
        "Don't message me again about this.",
      ],
      keeps: ["Sorry, it's their fault and we will fix it", 'No need to message us again, it ships today'],
    },
  },
  {
    id: 'family.data-en',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 60,
      near: list(
        'other_buyer another_buyer previous_buyer last_buyer other_customer another_customer previous_customer last_customer buyer_before_you customer_before_you your_neighbor your_neighbour one_of_our_buyers',
      ),
      with: list(
        'ask_him ask_her call_him call_her text_him text_her message_him message_her contact_him contact_her buyer_is customer_is buyer_was is_mr is_mrs is_ms at_his at_her st street road rd ave lane his_number had_the_same_problem_at her_number same_street same_building also_bought_it_her',
      ),
    },
    exceptions: { negatedBy: [...EN_REFUSALS, 'your order'], context: list('privacy confidential reviews review') },
    scope: { languages: ['en'] },
    reason: 'Never pass on the name, address or order of another buyer',
    replacement: '',
    overridable: false,
    source: EBAY_MESSAGES,
    examples: {
      breaks: [
        'The other buyer is Mark Tan, ask him.',
        'Another customer, John Smith at 5 Elm St, had the same problem.',
      ],
      keeps: [
        "We can't tell you who another customer is, ask him to post a review",
        'Another customer said it fits well',
      ],
    },
  },
  {
    id: 'family.papers-en',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('picture_of_your_ photo_of_your_ copy_of_your_ scan_of_your_ screenshot_of_your_ pic_of_your_'),
          list(
            "passport id id_card driver's_license driving_license credit_card bank_card debit_card bank_statement social_security",
          ),
        ),
        ...combine(
          list('post_your_ publish_your_ leak_your_ share_your_'),
          list('address_online phone_online details_online name_online address_on_facebook number_online'),
        ),
      ],
    },
    exceptions: { negatedBy: EN_REFUSALS, context: list('holder sleeve case never') },
    scope: { languages: ['en'] },
    reason: 'Asking for identity papers, or threatening to publish data, is forbidden',
    replacement: '',
    overridable: false,
    source: AMAZON_MESSAGES,
    examples: {
      breaks: [
        'I need a picture of your passport to process the refund.',
        "I'll post your address online if you don't drop the dispute.",
      ],
      keeps: ['Never send a photo of your credit card', 'The sleeve fits a copy of your passport'],
    },
  },
  {
    id: 'family.duties-en',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list(
            'mark_it_as_received_ mark_as_received_ mark_it_received_ confirm_receipt_ click_received_ press_received_ click_order_received_ mark_it_as_delivered_ mark_the_order_as_received_ accept_delivery_',
          ),
          list("first and_i_will and_i'll and_we_will and_we'll then_i then_we before_i before_we so_i_can so_we_can"),
        ),
        ...combine(
          list("don't_ do_not_ can't_ cannot_ won't_ never_"),
          list(
            'give_invoices issue_invoices provide_invoices make_invoices send_invoices give_invoice issue_invoice provide_an_invoice give_receipts provide_receipts accept_returns take_returns do_refunds give_refunds',
          ),
        ),
        ...combine(list('10% 15% 20% 25% 30% a'), list('_restocking_fee')),
        ...list(
          'we_charge_a_restocking charge_a_restocking aaa_copy aaa_copies 1:1_copy 1:1_replica perfect_copy_of no_refunds_no_returns open_box_no_return',
        ),
      ],
    },
    exceptions: {
      negatedBy: list('never_ask no_need_to'),
      context: list('custom personalized personalised hygiene digital no_restocking free_returns'),
    },
    scope: { languages: ['en'] },
    reason: 'Refusing returns or invoices, or asking to confirm receipt first, breaks law or marketplace rules',
    replacement: 'Returns follow the marketplace policy',
    overridable: true,
    source: SHOPEE_CHAT,
    examples: {
      breaks: [
        "Mark it as received first and then I'll refund you.",
        'We charge a 15% restocking fee on all returns.',
        "We don't give invoices.",
      ],
      keeps: ['There is no restocking fee', 'Personalized items: we do not accept returns'],
    },
  },
];
